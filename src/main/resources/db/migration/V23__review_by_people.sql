-- a campaign whose candidates were all refused is reviewed again
alter table qualification_review add column round int default 1 not null;
-- reviews that were asked before people gave verdicts on findings cannot give them
alter table qualification_review add column asks_verdicts boolean default false not null;
alter table qualification_review add constraint uq_review_round unique (request, party, round);
alter table qualification_review drop constraint uq_review;

create table finding_verdict (
  id bigint auto_increment primary key,
  request bigint not null,
  candidate int not null,
  finding varchar(60) not null,
  title varchar(200) not null,
  applies boolean not null,
  reason varchar(500),
  party varchar(60) not null,
  decided_by varchar(64),
  decided_on date not null,
  constraint fk_verdict_request foreign key (request) references approval_request (id)
) ${table_options};
create index ix_verdict_request on finding_verdict (request, candidate);

-- a grade changed on appeal is published again
alter table assessment_sheet add column regraded_on date;
alter table assessment_request add column republished boolean default false not null;
