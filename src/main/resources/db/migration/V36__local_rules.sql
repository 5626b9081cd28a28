-- Numbers that a county or city keeps itself: entered by one person, confirmed by another, in force from a day.
create table local_rule (
  id bigint auto_increment primary key,
  unit varchar(64) not null,
  parameter varchar(100) not null,
  given varchar(2000) not null,
  since date not null,
  rule varchar(100) not null,
  source varchar(500) not null,
  status varchar(20) not null,
  entered_by varchar(64) not null,
  entered_at datetime(6) not null,
  state varchar(20) not null,
  answered_by varchar(64),
  answered_at datetime(6),
  reason varchar(500)
) ${table_options};
create index ix_local_rule_unit on local_rule (unit, parameter);
