-- requests and filings about a unit have no worker
alter table approval_request ${worker_is_optional};
alter table filing ${worker_is_optional};

create table recruitment_request (
  id bigint not null primary key,
  route varchar(10) not null,
  posts int not null,
  reason varchar(1000) not null,
  reserves boolean not null,
  filled int not null,
  written_weight int,
  apply_until date,
  assessors varchar(500),
  plan varchar(2000),
  notice_on date,
  notice_place varchar(300),
  published_on date,
  published_until date,
  publication_place varchar(300),
  stop_reason varchar(1000),
  constraint fk_recruitment_request foreign key (id) references approval_request (id)
) ${table_options};

create table candidate (
  id varchar(40) not null primary key,
  request bigint not null,
  no int not null,
  name varchar(120) not null,
  gender varchar(10) not null,
  birth_date date not null,
  id_number varchar(18) not null,
  education varchar(30) not null,
  household_registration varchar(200),
  certificate varchar(20) not null,
  phone varchar(40),
  worker varchar(64),
  service_ends_on date,
  project_passed boolean,
  declared varchar(400),
  exception_reason varchar(500),
  state varchar(20) not null,
  outcome varchar(1000),
  written decimal(6,2),
  interview decimal(6,2),
  total decimal(8,4),
  place int,
  medical_passed boolean,
  background_passed boolean,
  published_until date,
  version int not null,
  constraint uq_candidate_no unique (request, no),
  constraint uq_candidate_person unique (request, id_number),
  constraint fk_candidate_request foreign key (request) references approval_request (id)
) ${table_options};

create table qualification_review (
  id bigint auto_increment primary key,
  request bigint not null,
  party varchar(40) not null,
  title varchar(60) not null,
  post varchar(40) not null,
  opened_on date not null,
  answered_by varchar(64),
  answered_on date,
  agrees boolean,
  opinion varchar(2000),
  reminded_on date,
  version int not null,
  constraint uq_review unique (request, party),
  constraint fk_review_request foreign key (request) references approval_request (id)
) ${table_options};

create table negative_hit (
  id bigint auto_increment primary key,
  request bigint not null,
  candidate int not null,
  item varchar(40) not null,
  title varchar(200) not null,
  note varchar(500),
  party varchar(60) not null,
  constraint fk_hit_request foreign key (request) references approval_request (id)
) ${table_options};
create index ix_hit_request on negative_hit (request, candidate);

create table list_challenge (
  id bigint auto_increment primary key,
  request bigint not null,
  no int not null,
  candidate int not null,
  raised_by varchar(120),
  raised_on date not null,
  text varchar(2000) not null,
  upheld boolean,
  answer varchar(1000),
  decided_by varchar(64),
  decided_on date,
  constraint uq_challenge unique (request, no),
  constraint fk_challenge_request foreign key (request) references approval_request (id)
) ${table_options};

create table hiring (
  candidate varchar(40) not null primary key,
  request bigint not null,
  withdrew boolean not null,
  code varchar(64),
  unit varchar(64),
  contract_number varchar(64),
  contract_from date,
  contract_until date,
  monthly_wage decimal(12,2),
  working_since date,
  training_hours int,
  training_until date,
  certificate_number varchar(64),
  note varchar(500),
  version int not null,
  constraint fk_hiring_candidate foreign key (candidate) references candidate (id)
) ${table_options};
create index ix_hiring_request on hiring (request);
create index ix_worker_id_number on worker (id_number);
