alter table org_unit add column approved_staff integer;
