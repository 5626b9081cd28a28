-- who ended a deputation before its time or took a request back, and when, for whoever comes second
alter table deputation add column ended_by varchar(64);
alter table deputation add column ended_at datetime(6);
alter table approval_request add column withdrawn_by varchar(64);
alter table approval_request add column withdrawn_at datetime(6);
