create table probation_request (
  id bigint not null primary key,
  from_date date not null,
  until_date date not null,
  hours int,
  trained_until date,
  criteria varchar(1000),
  evidence varchar(1000),
  reason varchar(2000),
  statement varchar(2000),
  silent boolean not null,
  constraint fk_probation_request foreign key (id) references approval_request (id)
) ${table_options};
