-- Who sent a request back from an open task to which earlier step, when and why, and whether it comes straight back.
create table sent_back (
  id bigint auto_increment primary key,
  request bigint not null,
  task varchar(60) not null,
  task_id varchar(64) not null,
  account varchar(64) not null,
  person_name varchar(120) not null,
  on_behalf varchar(64),
  to_task varchar(60) not null,
  to_name varchar(200) not null,
  receiver varchar(64) not null,
  receiver_name varchar(120) not null,
  to_asker boolean not null,
  reason varchar(1000),
  sent_at datetime(6) not null,
  constraint fk_sent_back_request foreign key (request) references approval_request (id)
) ${table_options};
