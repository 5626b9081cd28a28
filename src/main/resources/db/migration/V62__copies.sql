-- Who was told of a request by whoever decides on it, without having to do anything, and when they looked.
create table copied (
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
  note varchar(500),
  copied_at datetime(6) not null,
  read_at datetime(6),
  unique (request, receiver),
  constraint fk_copied_request foreign key (request) references approval_request (id)
) ${table_options};
create index ix_copied_receiver on copied (receiver, id);
