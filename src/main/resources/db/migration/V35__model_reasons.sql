-- Why somebody went back to an earlier version or moved running cases, and from which version.
alter table model_note add column reason varchar(1000);
alter table model_note add column earlier integer;
alter table model_note add column moved integer;
alter table model_note add column stayed integer;
