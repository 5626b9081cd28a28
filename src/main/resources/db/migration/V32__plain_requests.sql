-- requests of processes that are only drawn; designers name them, and names may be longer than our own
create table plain_request (
  id bigint not null primary key,
  title varchar(99) not null,
  constraint fk_plain_request foreign key (id) references approval_request (id)
) ${table_options};
