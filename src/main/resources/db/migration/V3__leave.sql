alter table leave_request add column approved_on date;
alter table leave_request add column absence_opened_on date;
create index ix_leave_dates on leave_request (from_date);
alter table leave_ledger add column earned_on date;
