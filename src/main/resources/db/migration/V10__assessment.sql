create table assessment_request (
  id bigint not null primary key,
  assessed_year int not null,
  satisfaction_weight int not null,
  review_round int not null,
  graded boolean not null,
  stage varchar(20) not null,
  published_on date,
  published_until date,
  publication_place varchar(300),
  stop_reason varchar(1000),
  constraint fk_assessment_request foreign key (id) references approval_request (id)
) ${table_options};
create index ix_assessment_year on assessment_request (assessed_year);

create table assessment_advanced_unit (
  request bigint not null,
  unit varchar(64) not null,
  primary key (request, unit),
  constraint fk_advanced_request foreign key (request) references assessment_request (id)
) ${table_options};

create table assessment_sheet (
  id bigint auto_increment primary key,
  request bigint not null,
  worker varchar(64) not null,
  total decimal(8,4),
  notices int not null,
  forced boolean not null,
  proposed varchar(30),
  grade varchar(30),
  reason varchar(500),
  advanced boolean not null,
  signed_on date,
  agrees boolean,
  opinion varchar(2000),
  silent_on date,
  refused_on date,
  witness varchar(120),
  appealed boolean not null,
  appeal_answer varchar(2000),
  late_on date,
  version int not null,
  constraint uq_assessment_sheet unique (request, worker),
  constraint fk_sheet_request foreign key (request) references assessment_request (id),
  constraint fk_sheet_worker foreign key (worker) references worker (code)
) ${table_options};
create index ix_sheet_worker on assessment_sheet (worker);

create table assessment_score (
  sheet bigint not null,
  component varchar(40) not null,
  score decimal(6,2) not null,
  primary key (sheet, component),
  constraint fk_score_sheet foreign key (sheet) references assessment_sheet (id)
) ${table_options};

create table assessment_review (
  id bigint auto_increment primary key,
  request bigint not null,
  review_round int not null,
  party varchar(40) not null,
  title varchar(60) not null,
  post varchar(40) not null,
  agrees boolean,
  answered_on date,
  version int not null,
  constraint uq_assessment_review unique (request, review_round, party),
  constraint fk_assessment_review foreign key (request) references assessment_request (id)
) ${table_options};

create table grade_step (
  id bigint auto_increment primary key,
  request bigint not null,
  worker varchar(64) not null,
  effective_on date not null,
  steps int not null,
  from_grade int not null,
  to_grade int not null,
  ceiling_grade int not null,
  applied_on date,
  version int not null,
  constraint uq_grade_step unique (request, worker),
  constraint fk_step_worker foreign key (worker) references worker (code)
) ${table_options};
create index ix_step_due on grade_step (applied_on, effective_on);
