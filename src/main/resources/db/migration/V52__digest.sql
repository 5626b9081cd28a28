-- how many tasks wait for somebody on a morning, and how many of them are late
alter table message add open_count integer;
alter table message add late_count integer;
