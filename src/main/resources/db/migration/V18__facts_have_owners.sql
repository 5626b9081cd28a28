-- what stood in the column before an entry about master data, so that striking it out restores it
alter table file_entry add column former_value varchar(200);

-- a wage is not a contract: rows that say nothing else of one become what the worker is paid
alter table worker add column monthly_wage decimal(12,2);
update worker set monthly_wage = (
  select max(employment.monthly_wage) from employment
  where employment.worker = worker.code and employment.contract_number is null and employment.contract_from is null
    and employment.contract_until is null and employment.probation_until is null and employment.signed_on is null);
delete from employment
where contract_number is null and contract_from is null and contract_until is null and probation_until is null and signed_on is null
  and not exists (select 1 from contract_request where contract_request.employment = employment.id)
  and not exists (select 1 from renewal_request where renewal_request.employment = employment.id);
