-- For which sending back an opinion was given anew.
alter table opinion add column sent_back bigint;
