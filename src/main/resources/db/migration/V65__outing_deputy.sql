-- Who stands in for whoever is out.
alter table outing_request add column deputy varchar(64);
