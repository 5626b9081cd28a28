-- whoever leaves before the results are published is not assessed; the form stays on record
alter table assessment_sheet add left_on date;
