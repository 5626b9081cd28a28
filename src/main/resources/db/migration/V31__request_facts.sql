-- What people enter on a form beyond what its record knows: fields that a designer added.
create table request_fact (
  id bigint auto_increment primary key,
  request bigint not null,
  task varchar(99),
  one varchar(64),
  field varchar(99) not null,
  label varchar(99) not null,
  field_type varchar(20) not null,
  fact_value varchar(4000),
  shown varchar(4000),
  account varchar(64),
  person_name varchar(120),
  post varchar(40),
  entered_at datetime(6) not null,
  constraint fk_fact_request foreign key (request) references approval_request (id)
) ${table_options};
