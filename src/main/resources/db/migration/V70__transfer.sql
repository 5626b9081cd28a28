-- Whoever changes their place; the unit of the request is where they come from.
create table transfer_request (
  id bigint not null primary key,
  kind varchar(30) not null,
  to_unit varchar(64) not null,
  on_date date not null,
  until_date date,
  position varchar(60),
  reason varchar(1000) not null,
  approved_on date,
  moved_on date,
  returned_on date,
  former_positions varchar(90),
  hindered varchar(1000),
  stop_reason varchar(1000),
  constraint fk_transfer_request foreign key (id) references approval_request (id)
) ${table_options};
create index ix_transfer_to on transfer_request (to_unit, moved_on);
