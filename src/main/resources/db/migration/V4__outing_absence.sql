create table outing_request (
  id bigint not null primary key,
  destination varchar(200) not null,
  purpose varchar(1000) not null,
  from_date date not null,
  until_date date not null,
  approved_on date,
  returned_on date,
  result varchar(1000),
  absent_from date,
  absent_until date,
  constraint fk_outing_request foreign key (id) references approval_request (id)
) ${table_options};

create table absence_request (
  id bigint not null primary key,
  from_date date not null,
  until_date date not null,
  circumstances varchar(1000) not null,
  explanation varchar(2000),
  silent boolean not null,
  found_from date,
  found_until date,
  days int,
  deduction decimal(12,2),
  serious boolean not null,
  exit_ground boolean not null,
  constraint fk_absence_request foreign key (id) references approval_request (id)
) ${table_options};
