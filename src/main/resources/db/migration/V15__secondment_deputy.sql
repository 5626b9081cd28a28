alter table secondment_request add column deputy varchar(64);
