create table conversion_request (
  id bigint not null primary key,
  hours int,
  trained_until date,
  assessed varchar(30),
  remains varchar(20),
  reason varchar(2000),
  pay_grade int,
  wage decimal(12,2),
  constraint fk_conversion_request foreign key (id) references approval_request (id)
) ${table_options};
