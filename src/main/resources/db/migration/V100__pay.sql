-- Proposed moves of a pay grade; what they rest on is a line of the file or years of service.
create table grade_request (
  id bigint not null primary key,
  cause varchar(20) not null,
  asked_grade int,
  reason varchar(1000),
  ground varchar(40) not null,
  ground_date date not null,
  from_grade int,
  to_grade int,
  effective_on date,
  applied_on date,
  constraint fk_grade_request foreign key (id) references approval_request (id)
) ${table_options};

-- The change list of a month that a county sent, once, and what stood on it.
create table pay_list (
  id bigint auto_increment primary key,
  county varchar(64) not null,
  list_month varchar(7) not null,
  sent_on date not null,
  constraint uq_pay_list unique (county, list_month)
) ${table_options};

create table pay_change (
  id bigint auto_increment primary key,
  list_id bigint not null,
  subject varchar(90) not null,
  worker varchar(64) not null,
  kind varchar(20) not null,
  effective_on date not null,
  content varchar(1000) not null,
  rule varchar(90),
  source varchar(1000),
  constraint uq_pay_change unique (subject),
  constraint fk_pay_change_list foreign key (list_id) references pay_list (id)
) ${table_options};
create index ix_pay_change_worker on pay_change (worker);
