-- What was granted and is not made use of: when it was called off, and why.
alter table approval_request add column called_off_at datetime(6);
alter table approval_request add column called_off_reason varchar(500);
