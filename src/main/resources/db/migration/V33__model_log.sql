-- Who brought which process into force and when, and what was refused and why. account null: a start of the server.
create table model_note (
  id bigint auto_increment primary key,
  noted_at datetime(6) not null,
  account varchar(64),
  unit varchar(250) not null,
  outcome varchar(20) not null,
  version integer,
  deployment varchar(64),
  files varchar(2000) not null,
  completed_with varchar(2000)
) ${table_options};
create index ix_model_note_unit on model_note (unit, noted_at);
create table model_fault (
  note bigint not null,
  line integer not null,
  file varchar(250),
  element varchar(250),
  element_name varchar(250),
  message varchar(1000) not null,
  remedy varchar(1000) not null,
  warning boolean not null,
  primary key (note, line),
  constraint fk_model_fault_note foreign key (note) references model_note (id)
) ${table_options};
