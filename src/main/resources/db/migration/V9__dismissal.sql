alter table worker add column left_on date;
alter table worker add column left_because varchar(200);
alter table employment add column ended_on date;

create table dismissal_request (
  id bigint not null primary key,
  ground varchar(30) not null,
  effective date not null,
  facts varchar(2000),
  rules_published boolean,
  notice_given boolean,
  major_damage boolean,
  convicted boolean,
  negotiated boolean,
  proposed_by_worker boolean,
  declined_equal boolean,
  employer_fault boolean,
  early_by_choice boolean,
  retirement_base int,
  layoff_heads int,
  statement varchar(2000),
  silent boolean not null,
  union_reply varchar(2000),
  delivered_on date,
  delivery varchar(300),
  pay_in_lieu boolean,
  last_day date not null,
  ended boolean not null,
  severance_months decimal(5,1),
  severance decimal(14,2),
  posts_held varchar(2000),
  successor varchar(64),
  handed_over_on date,
  certificate_on date,
  file_on date,
  insurance_on date,
  constraint fk_dismissal_request foreign key (id) references approval_request (id)
) ${table_options};
