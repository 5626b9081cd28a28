-- The last day of which open tasks went to deputies and back; nodes wait for each other on its row.
create table deputy_morning (
  id int primary key,
  seen date,
  lock_version int not null
) ${table_options};
insert into deputy_morning (id, seen, lock_version) values (1, null, 0);

-- for whom somebody stands in
create index deputation_deputy on deputation (deputy, until_date);
-- whose absence begins or ends on a day
create index deputation_from on deputation (from_date);
create index deputation_until on deputation (until_date);
create index ix_away_from on away_period (from_date);
