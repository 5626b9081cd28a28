-- whoever waits for an answer urged those who have to give it: at which step, by whom, when
create table reminder (
  id bigint auto_increment primary key,
  request bigint not null,
  task varchar(60) not null,
  task_name varchar(200) not null,
  account varchar(64) not null,
  urged_at datetime(6) not null,
  constraint fk_reminder_request foreign key (request) references approval_request (id)
) ${table_options};
