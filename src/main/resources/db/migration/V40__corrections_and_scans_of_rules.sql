-- Of two numbers that begin on one day the later one holds; it names the confirmed one that its enterer knew.
alter table local_rule add column replaces bigint;
alter table local_rule add constraint fk_local_rule_replaces foreign key (replaces) references local_rule (id);

-- The scanned document a number stands in; kept as long as the number is.
alter table local_rule add column scan bigint;
alter table local_rule add constraint uq_local_rule_scan unique (scan);
alter table local_rule add constraint fk_local_rule_scan foreign key (scan) references evidence (id);
