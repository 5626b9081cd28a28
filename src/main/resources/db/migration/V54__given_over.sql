-- Who gave an open task into whose hands, when and why.
create table given_over (
  id bigint auto_increment primary key,
  request bigint not null,
  task varchar(60) not null,
  task_id varchar(64) not null,
  account varchar(64) not null,
  person_name varchar(120) not null,
  on_behalf varchar(64),
  receiver varchar(64) not null,
  receiver_name varchar(120) not null,
  post varchar(40) not null,
  reason varchar(1000),
  given_at datetime(6) not null,
  constraint fk_given_over_request foreign key (request) references approval_request (id)
) ${table_options};
create index ix_given_over_task on given_over (task_id);
