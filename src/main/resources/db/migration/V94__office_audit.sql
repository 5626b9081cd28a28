-- Audits of offices that somebody has left.
create table office_audit_request (
  id bigint not null primary key,
  office varchar(30) not null,
  left_on date not null,
  report_on date,
  paper varchar(200),
  conclusion varchar(1000),
  reminded_on date,
  constraint fk_office_audit_request foreign key (id) references approval_request (id)
) ${table_options};
