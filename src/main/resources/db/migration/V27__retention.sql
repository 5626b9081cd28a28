-- What a county is asked to erase, and what became of it.
create table retention_request (
  id bigint not null primary key,
  county varchar(64) not null,
  constraint fk_retention_request foreign key (id) references approval_request (id)
) ${table_options};

create table retention_item (
  id bigint auto_increment primary key,
  request bigint not null,
  no int not null,
  kind varchar(40) not null,
  subject varchar(64) not null,
  worker varchar(64),
  since date not null,
  records int not null,
  state varchar(20) not null,
  reason varchar(300),
  constraint uq_retention_item unique (request, no),
  constraint fk_retention_item foreign key (request) references retention_request (id)
) ${table_options};

-- The day on which a campaign ended; null for campaigns that ended before it was kept.
alter table recruitment_request add column ended_on date;

alter table worker add column anonymised_on date;
alter table candidate add column anonymised_on date;
create index ix_evidence_loose on evidence (uploaded_by, uploaded_at);
