-- Candidates for offices of the two committees, the answers of the departments, and the terms.
create table appointment_request (
  id bigint not null primary key,
  office varchar(30) not null,
  way varchar(30) not null,
  reason varchar(1000) not null,
  outcome varchar(30),
  result_on date,
  votes_for int,
  votes_against int,
  present int,
  paper varchar(200),
  term_from date,
  term_until date,
  term_reminded_on date,
  stop_reason varchar(1000),
  constraint fk_appointment_request foreign key (id) references approval_request (id)
) ${table_options};

create index ix_appointment_term on appointment_request (term_until, term_reminded_on);

create table appointment_review (
  id bigint not null auto_increment primary key,
  request bigint not null,
  round int not null,
  party varchar(60) not null,
  title varchar(90) not null,
  post varchar(40) not null,
  answered_on date,
  choice varchar(20),
  item varchar(60),
  reminded_on date,
  version int not null,
  constraint fk_appointment_review foreign key (request) references appointment_request (id)
) ${table_options};
