alter table employment add column signed_on date;

alter table probation_request add column union_reply varchar(2000);

create table contract_request (
  id bigint not null primary key,
  employment bigint not null,
  from_date date not null,
  contract_number varchar(64),
  signed_on date,
  constraint fk_contract_request foreign key (id) references approval_request (id),
  constraint fk_contract_employment foreign key (employment) references employment (id)
) ${table_options};
