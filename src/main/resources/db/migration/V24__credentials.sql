-- How new each account's password is: sessions go on only under the version they began with,
-- and a password that somebody else knows as well has to be changed first.
create table credential (
  account varchar(64) primary key,
  version int not null,
  must_change boolean not null,
  changed_at datetime(6) not null
) ${table_options};
