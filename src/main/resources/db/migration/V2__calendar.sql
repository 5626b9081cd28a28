-- working calendars published at run time; a year found here replaces that year of holidays.csv
create table calendar_day (
  id bigint auto_increment primary key,
  schedule_year int not null,
  calendar_date date not null,
  kind varchar(20) not null,
  name varchar(60) not null,
  constraint calendar_day_once unique (calendar_date)
) ${table_options};

create index calendar_day_year on calendar_day (schedule_year);
