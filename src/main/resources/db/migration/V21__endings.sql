alter table filing modify column request bigint null;
alter table dismissal_request add column heard_in varchar(64);
