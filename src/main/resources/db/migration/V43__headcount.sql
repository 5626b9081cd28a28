-- People in post by what quotas ask of them: of a unit itself, and of all units below it.
-- Several rows of the same kind are legal and are added up.
create table headcount (
  id bigint auto_increment primary key,
  unit varchar(64) not null,
  below boolean not null,
  apart boolean not null,
  worker_class varchar(20) not null,
  seated boolean not null,
  deputy boolean not null,
  people int not null
) ${table_options};

insert into headcount (unit, below, apart, worker_class, seated, deputy, people)
select w.unit, false, case when u.approved_staff is null then false else true end, w.worker_class,
  case when replace(replace(w.positions, 'SOCIAL_WORKER', ''), '+', '') = '' then false else true end,
  case when w.positions like '%DEPUTY_SECRETARY%' then true else false end, count(*)
from worker w join org_unit u on u.code = w.unit
where w.left_on is null
group by w.unit, u.approved_staff, w.worker_class, w.positions;

insert into headcount (unit, below, apart, worker_class, seated, deputy, people)
select a1.code, true, h.apart, h.worker_class, h.seated, h.deputy, sum(h.people)
from headcount h join org_unit a0 on a0.code = h.unit
  join org_unit a1 on a1.code = a0.parent
where h.below = false
group by a1.code, h.apart, h.worker_class, h.seated, h.deputy;

insert into headcount (unit, below, apart, worker_class, seated, deputy, people)
select a2.code, true, h.apart, h.worker_class, h.seated, h.deputy, sum(h.people)
from headcount h join org_unit a0 on a0.code = h.unit
  join org_unit a1 on a1.code = a0.parent
  join org_unit a2 on a2.code = a1.parent
where h.below = false
group by a2.code, h.apart, h.worker_class, h.seated, h.deputy;

insert into headcount (unit, below, apart, worker_class, seated, deputy, people)
select a3.code, true, h.apart, h.worker_class, h.seated, h.deputy, sum(h.people)
from headcount h join org_unit a0 on a0.code = h.unit
  join org_unit a1 on a1.code = a0.parent
  join org_unit a2 on a2.code = a1.parent
  join org_unit a3 on a3.code = a2.parent
where h.below = false
group by a3.code, h.apart, h.worker_class, h.seated, h.deputy;

insert into headcount (unit, below, apart, worker_class, seated, deputy, people)
select a4.code, true, h.apart, h.worker_class, h.seated, h.deputy, sum(h.people)
from headcount h join org_unit a0 on a0.code = h.unit
  join org_unit a1 on a1.code = a0.parent
  join org_unit a2 on a2.code = a1.parent
  join org_unit a3 on a3.code = a2.parent
  join org_unit a4 on a4.code = a3.parent
where h.below = false
group by a4.code, h.apart, h.worker_class, h.seated, h.deputy;

insert into headcount (unit, below, apart, worker_class, seated, deputy, people)
select a5.code, true, h.apart, h.worker_class, h.seated, h.deputy, sum(h.people)
from headcount h join org_unit a0 on a0.code = h.unit
  join org_unit a1 on a1.code = a0.parent
  join org_unit a2 on a2.code = a1.parent
  join org_unit a3 on a3.code = a2.parent
  join org_unit a4 on a4.code = a3.parent
  join org_unit a5 on a5.code = a4.parent
where h.below = false
group by a5.code, h.apart, h.worker_class, h.seated, h.deputy;

insert into headcount (unit, below, apart, worker_class, seated, deputy, people)
select a6.code, true, h.apart, h.worker_class, h.seated, h.deputy, sum(h.people)
from headcount h join org_unit a0 on a0.code = h.unit
  join org_unit a1 on a1.code = a0.parent
  join org_unit a2 on a2.code = a1.parent
  join org_unit a3 on a3.code = a2.parent
  join org_unit a4 on a4.code = a3.parent
  join org_unit a5 on a5.code = a4.parent
  join org_unit a6 on a6.code = a5.parent
where h.below = false
group by a6.code, h.apart, h.worker_class, h.seated, h.deputy;

insert into headcount (unit, below, apart, worker_class, seated, deputy, people)
select a7.code, true, h.apart, h.worker_class, h.seated, h.deputy, sum(h.people)
from headcount h join org_unit a0 on a0.code = h.unit
  join org_unit a1 on a1.code = a0.parent
  join org_unit a2 on a2.code = a1.parent
  join org_unit a3 on a3.code = a2.parent
  join org_unit a4 on a4.code = a3.parent
  join org_unit a5 on a5.code = a4.parent
  join org_unit a6 on a6.code = a5.parent
  join org_unit a7 on a7.code = a6.parent
where h.below = false
group by a7.code, h.apart, h.worker_class, h.seated, h.deputy;

insert into headcount (unit, below, apart, worker_class, seated, deputy, people)
select a8.code, true, h.apart, h.worker_class, h.seated, h.deputy, sum(h.people)
from headcount h join org_unit a0 on a0.code = h.unit
  join org_unit a1 on a1.code = a0.parent
  join org_unit a2 on a2.code = a1.parent
  join org_unit a3 on a3.code = a2.parent
  join org_unit a4 on a4.code = a3.parent
  join org_unit a5 on a5.code = a4.parent
  join org_unit a6 on a6.code = a5.parent
  join org_unit a7 on a7.code = a6.parent
  join org_unit a8 on a8.code = a7.parent
where h.below = false
group by a8.code, h.apart, h.worker_class, h.seated, h.deputy;

create index ix_headcount_unit on headcount (unit, below, apart, worker_class, seated, deputy, people);

-- lines of one kind of many people, such as secondments
create index ix_entry_kind on file_entry (kind, worker);
