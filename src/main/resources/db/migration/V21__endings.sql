alter table filing add column about_request bigint;
update filing set about_request = request;
alter table filing drop constraint fk_filing_request;
alter table filing drop column request;
alter table filing rename column about_request to request;
alter table filing add constraint fk_filing_request foreign key (request) references approval_request (id);

alter table dismissal_request add column heard_in varchar(64);
