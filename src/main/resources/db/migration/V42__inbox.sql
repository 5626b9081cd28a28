-- Open tasks by who handles them, written with the engine's own rows (engine.inbox). A handler is U:<account>,
-- G:<group> or C:<county>, one of each task. Urgency is the priority turned round, so that one index gives the order
-- of the lists. Texts are as the engine keeps its own, because both are joined.
create table inbox (
  task varchar(64) not null,
  handler varchar(257) not null,
  due datetime,
  urgency integer not null,
  created datetime,
  follow_up datetime,
  process varchar(255),
  step varchar(255),
  county varchar(64),
  assignee varchar(255),
  visible smallint not null,
  candidate smallint not null,
  primary key (task, handler)
) /*! default character set utf8 collate utf8_bin */;
create index ix_inbox_due on inbox (handler, due, urgency, created, task, follow_up, process, assignee, county, visible, candidate);
create index ix_inbox_created on inbox (handler, created, task);
