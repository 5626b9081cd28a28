-- Whoever waits for one of these rows also writes to it, so that a cluster that checks what a
-- transaction wrote, and not what it locked, lets only one of two through.
alter table approval_request add column lock_version int default 0 not null;
alter table worker add column lock_version int default 0 not null;
alter table org_unit add column lock_version int default 0 not null;
