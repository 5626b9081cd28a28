alter table leave_request add column relation varchar(20);

-- Cases that began on a form without the fields are not asked for a birth.
alter table leave_request add column birth_asked boolean not null default false;

-- What was granted stays known after the return; a leave that was given back as a whole has it in the ledger only.
alter table leave_request add column asked_half_days int not null default 0;
alter table leave_request add column asked_until date;
update leave_request set asked_half_days = half_days, asked_until = until_date;
update leave_request set asked_half_days = (
  select coalesce(-sum(leave_ledger.half_days), 0) from leave_ledger
  where leave_ledger.request = concat('leave-', leave_request.id) and leave_ledger.movement = 'TAKEN')
where half_days = 0;
