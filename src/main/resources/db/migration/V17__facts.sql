alter table file_entry add column quantity decimal(9,2);
alter table file_entry add column organiser varchar(120);
alter table file_entry add column paper varchar(200);
alter table file_entry add column field varchar(40);
alter table file_entry add column struck_at datetime(6);
alter table file_entry add column struck_by varchar(64);
alter table file_entry add column struck_because varchar(500);

alter table away_period add column leave_kind varchar(20);
update away_period set leave_kind = (
  select case when leave_request.kind = 'MATERNITY' and leave_request.birth = 'MISCARRIAGE' then 'miscarriage'
    else replace(lower(leave_request.kind), '_', '-') end
  from leave_request
  where concat('leave-', leave_request.id) = away_period.request);
