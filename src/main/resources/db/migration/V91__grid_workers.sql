alter table hiring add column grid_since date;
