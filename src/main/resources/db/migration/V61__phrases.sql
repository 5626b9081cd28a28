-- what somebody often writes as an opinion, in the order in which it is offered to them
create table phrase (
  id bigint auto_increment primary key,
  account varchar(64) not null,
  place int not null,
  words varchar(200) not null,
  unique (account, place)
) ${table_options};
