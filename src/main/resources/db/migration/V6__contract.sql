alter table employment add column signed_on date;

alter table probation_request add column union_reply varchar(2000);
