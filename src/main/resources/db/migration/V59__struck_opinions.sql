-- An opinion that was taken back stays, struck out: when, by whom, why; and whose share of a step it was that several have.
alter table opinion add column struck_at datetime(6);
alter table opinion add column struck_by varchar(64);
alter table opinion add column struck_reason varchar(1000);
alter table opinion add column share varchar(64);
