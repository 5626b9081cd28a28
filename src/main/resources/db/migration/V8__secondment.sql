create table secondment_request (
  id bigint not null primary key,
  borrower varchar(200) not null,
  borrower_kind varchar(30) not null,
  from_date date not null,
  until_date date not null,
  reason varchar(1000) not null,
  approved_on date,
  returned_on date,
  overdue_noted boolean not null,
  continued_by varchar(64),
  stop_reason varchar(1000),
  constraint fk_secondment_request foreign key (id) references approval_request (id)
) ${table_options};
