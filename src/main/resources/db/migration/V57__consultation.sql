-- Whoever has a task asks for somebody else's word on it: advice, an opinion before theirs or a decision after it.
create table consultation (
  id bigint auto_increment primary key,
  request bigint not null,
  task varchar(60) not null,
  -- compared with the engine's own ids
  task_id varchar(64) /*! character set utf8 collate utf8_bin */ not null,
  kind varchar(20) not null,
  account varchar(64) not null,
  person_name varchar(120) not null,
  on_behalf varchar(64),
  receiver varchar(64) not null,
  receiver_name varchar(120) not null,
  post varchar(40) not null,
  reason varchar(1000),
  opinion varchar(2000),
  asked_at datetime(6) not null,
  choice varchar(20),
  answer varchar(2000),
  answered_at datetime(6),
  recalled_by varchar(64),
  recalled_name varchar(120),
  recalled_at datetime(6),
  constraint fk_consultation_request foreign key (request) references approval_request (id)
) ${table_options};
create index ix_consultation_task on consultation (task_id);
create index ix_consultation_account on consultation (account);
create index ix_consultation_receiver on consultation (receiver);
