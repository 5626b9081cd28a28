-- Who read or changed what of whom. account null: the system; unit null: the whole system.
create table audit_line (
  id bigint auto_increment primary key,
  noted_at datetime(6) not null,
  account varchar(64),
  office varchar(300),
  action varchar(40) not null,
  worker varchar(64),
  unit varchar(64),
  subject varchar(300),
  detail varchar(300)
) ${table_options};
create index ix_audit_worker on audit_line (worker, noted_at);
create index ix_audit_account on audit_line (account, noted_at);
create index ix_audit_unit on audit_line (unit, noted_at);
