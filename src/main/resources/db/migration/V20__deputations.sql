-- Who stands in for a holder of a post who is away, and for which processes (empty: all).
create table deputation (
  id bigint auto_increment primary key,
  account varchar(64) not null,
  deputy varchar(64) not null,
  from_date date not null,
  until_date date not null,
  processes varchar(300) not null,
  entered_by varchar(64) not null,
  ended boolean not null
) ${table_options};
create index deputation_account on deputation (account, until_date);

-- In whose place an opinion was given: the account of the holder who was away.
alter table opinion add column on_behalf varchar(64);
