alter table dismissal_request add column extension_months int;
alter table dismissal_request add column auto_continued boolean;
alter table dismissal_request add column average_wage decimal(14,2);
alter table dismissal_request add column city_average_wage decimal(14,2);
alter table dismissal_request add column union_silent boolean not null default false;
alter table dismissal_request add column severance_counting varchar(400);
alter table dismissal_request add column work_left varchar(2000);
alter table dismissal_request add column own_left varchar(2000);
