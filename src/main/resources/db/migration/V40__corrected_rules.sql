-- Of two numbers that begin on one day the later one holds; it names the confirmed one that its enterer knew.
alter table local_rule add column replaces bigint;
alter table local_rule add constraint fk_local_rule_replaces foreign key (replaces) references local_rule (id);
