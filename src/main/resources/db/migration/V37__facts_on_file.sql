-- what a line of a personnel file says, beside the sentence for people: the year assessed, how somebody came back,
-- the request it refers to, what somebody said; and why a line that was stored before could not be read
alter table file_entry add column about_year integer;
alter table file_entry add column how varchar(40);
alter table file_entry add column reference varchar(64);
alter table file_entry add column told varchar(1000);
alter table file_entry add column unread varchar(200);
create index ix_entry_unread on file_entry (unread);
-- what keeps somebody away, as rules tell it
alter table away_period add column cause varchar(20) default 'OTHER' not null;
update away_period set cause = 'LEAVE' where leave_kind is not null;
update away_period set cause = 'OUTING' where leave_kind is null and kind = '因公外出' and request like 'outing-%';
update away_period set cause = 'SECONDMENT' where leave_kind is null and kind = '借调' and request like 'secondment-%';
-- what a notice is about where it is given only once, such as the post that is vacant
alter table filing add column subject varchar(80);
