create table org_unit (
  code varchar(64) not null primary key,
  name varchar(120) not null,
  kind varchar(20) not null,
  parent varchar(64),
  policy varchar(40),
  households int,
  residents int,
  committee_seats int,
  constraint fk_unit_parent foreign key (parent) references org_unit (code)
) ${table_options};

create table posting (
  id bigint auto_increment primary key,
  account varchar(64) not null,
  person_name varchar(120) not null,
  post varchar(40) not null,
  unit varchar(64) not null,
  by_position boolean not null,
  constraint uq_posting unique (account, post, unit),
  constraint fk_posting_unit foreign key (unit) references org_unit (code)
) ${table_options};
create index ix_posting_seat on posting (unit, post);

create table worker (
  code varchar(64) not null primary key,
  name varchar(120) not null,
  gender varchar(10) not null,
  birth_date date not null,
  id_number varchar(18),
  education varchar(30),
  household_registration varchar(200),
  worker_class varchar(30) not null,
  positions varchar(120) not null,
  unit varchar(64) not null,
  working_since date,
  serving_since date,
  certificate varchar(20) not null,
  certificate_eligible_since date,
  pay_grade int,
  constraint fk_worker_unit foreign key (unit) references org_unit (code)
) ${table_options};
create index ix_worker_unit on worker (unit);

create table employment (
  id bigint auto_increment primary key,
  worker varchar(64) not null,
  contract_number varchar(64),
  contract_from date,
  contract_until date,
  probation_until date,
  monthly_wage decimal(12,2),
  constraint fk_employment_worker foreign key (worker) references worker (code)
) ${table_options};
create index ix_employment_worker on employment (worker, contract_from);

create table file_entry (
  id bigint auto_increment primary key,
  worker varchar(64) not null,
  entry_date date not null,
  kind varchar(30) not null,
  entry_value varchar(200),
  until_date date,
  summary varchar(1000) not null,
  request varchar(40),
  rule varchar(60),
  source varchar(300),
  recorded_at datetime(6) not null,
  recorded_by varchar(64),
  constraint fk_entry_worker foreign key (worker) references worker (code)
) ${table_options};
create index ix_entry_worker on file_entry (worker, entry_date);
create index ix_entry_request on file_entry (request);

create table away_period (
  id bigint auto_increment primary key,
  worker varchar(64) not null,
  unit varchar(64) not null,
  from_date date not null,
  until_date date not null,
  kind varchar(30) not null,
  request varchar(40) not null,
  deputy varchar(64),
  constraint uq_away_request unique (request),
  constraint fk_away_worker foreign key (worker) references worker (code)
) ${table_options};
create index ix_away_unit on away_period (unit, from_date);
create index ix_away_worker on away_period (worker, from_date);

create table approval_request (
  id bigint auto_increment primary key,
  process varchar(40) not null,
  worker varchar(64) not null,
  unit varchar(64) not null,
  submitted_by varchar(64),
  submitted_at datetime(6) not null,
  state varchar(20) not null,
  version int not null,
  constraint fk_request_worker foreign key (worker) references worker (code)
) ${table_options};
create index ix_request_worker on approval_request (worker, process, state);
create index ix_request_submitted on approval_request (submitted_by, submitted_at);

create table opinion (
  id bigint auto_increment primary key,
  request bigint not null,
  task varchar(60) not null,
  task_id varchar(64),
  post varchar(40),
  account varchar(64) not null,
  person_name varchar(120) not null,
  given_at datetime(6) not null,
  choice varchar(20) not null,
  text varchar(2000),
  details varchar(2000),
  constraint fk_opinion_request foreign key (request) references approval_request (id)
) ${table_options};
create index ix_opinion_task on opinion (task_id);

create table filing (
  id bigint auto_increment primary key,
  request bigint not null,
  recipient varchar(40) not null,
  recipient_unit varchar(64),
  worker varchar(64) not null,
  filed_on date not null,
  occasion varchar(40) not null,
  summary varchar(1000) not null,
  rule varchar(60),
  source varchar(300),
  constraint fk_filing_request foreign key (request) references approval_request (id)
) ${table_options};
create index ix_filing_recipient on filing (recipient, recipient_unit, filed_on);

create table evidence (
  id bigint auto_increment primary key,
  request bigint,
  uploaded_by varchar(64) not null,
  uploaded_at datetime(6) not null,
  file_name varchar(200) not null,
  media_type varchar(100) not null,
  content longblob not null,
  constraint fk_evidence_request foreign key (request) references approval_request (id)
) ${table_options};
create index ix_evidence_request on evidence (request);

create table leave_request (
  id bigint not null primary key,
  kind varchar(20) not null,
  from_date date not null,
  until_date date not null,
  from_noon boolean not null,
  until_noon boolean not null,
  reason varchar(1000) not null,
  deputy varchar(64),
  birth varchar(20),
  children int,
  pregnancy_months int,
  half_days int not null,
  total_half_days int not null,
  returned_on date,
  extended_until date,
  constraint fk_leave_request foreign key (id) references approval_request (id)
) ${table_options};

create table leave_ledger (
  id bigint auto_increment primary key,
  worker varchar(64) not null,
  kind varchar(20) not null,
  leave_year int not null,
  movement varchar(20) not null,
  half_days int not null,
  request varchar(40),
  booked_on date not null,
  note varchar(300),
  constraint fk_ledger_worker foreign key (worker) references worker (code)
) ${table_options};
create index ix_ledger_worker on leave_ledger (worker, kind, leave_year);
create index ix_ledger_request on leave_ledger (request);
