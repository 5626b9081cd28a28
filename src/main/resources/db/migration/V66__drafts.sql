-- what somebody wrote into a form and did not send yet: read by them alone, gone when it is sent, given up, or after a month
create table draft (
  id bigint auto_increment primary key,
  account varchar(64) not null,
  place varchar(200) not null,
  revision int not null,
  written_at datetime(6) not null,
  content longblob not null,
  unique (account, place)
) ${table_options};
create index ix_draft_written on draft (written_at);
