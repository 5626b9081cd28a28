-- how far an import is that runs now or did so lately, for whoever sent it, whichever node they ask
create table roster_progress (
  id varchar(36) not null primary key,
  account varchar(64) not null,
  step varchar(12) not null,
  sheet varchar(12),
  rows_done int not null,
  rows_total int not null,
  noted_at datetime(6) not null
) ${table_options};
