-- Where people are told outside of the system, what they do not want to be told, and what left the house by which way:
-- one row for each message and way, so that nothing is sent twice.
create table message_address (
  account varchar(64) not null primary key,
  email varchar(200),
  phone varchar(30),
  wecom varchar(64),
  dingtalk varchar(64),
  digest boolean not null
) /*! default character set utf8 collate utf8_bin */;
create table message_muted (
  id bigint auto_increment primary key,
  account varchar(64) not null,
  kind varchar(20) not null,
  channel varchar(12) not null,
  unique (account, kind, channel)
) ${table_options};
create table delivery (
  id bigint auto_increment primary key,
  message bigint not null,
  batch varchar(36) not null,
  channel varchar(12) not null,
  address varchar(200) not null,
  state varchar(12) not null,
  begun_at datetime(6),
  ended_at datetime(6),
  said varchar(300),
  unique (message, channel)
) ${table_options};
create index ix_delivery_batch on delivery (batch, state);
