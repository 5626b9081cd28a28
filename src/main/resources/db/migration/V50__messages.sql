-- What people are told: one row for each who is told, written with what causes it (engine.told). It names the request
-- and the task, and never says what stands there. Texts are as the engine keeps its own, because both are joined.
create table message (
  id bigint auto_increment primary key,
  recipient varchar(64) not null,
  kind varchar(20) not null,
  request bigint,
  task varchar(64),
  county varchar(64),
  written_at datetime(6) not null,
  read_at datetime(6),
  batch varchar(36)
) /*! default character set utf8 collate utf8_bin */;
create index ix_message_recipient on message (recipient, id);
create index ix_message_unread on message (recipient, read_at, task);
create index ix_message_task on message (task, recipient);
create index ix_message_batch on message (batch);
create index ix_message_written on message (written_at);
