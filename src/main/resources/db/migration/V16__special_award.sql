create table assessment_award (
  request bigint not null,
  unit varchar(64) not null,
  title varchar(40) not null,
  amount decimal(12,2) not null,
  primary key (request, unit),
  constraint fk_award_request foreign key (request) references assessment_request (id)
) ${table_options};
