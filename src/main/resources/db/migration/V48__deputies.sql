-- whom somebody stands in for, and who is away now, among all the leaves there ever were
create index ix_leave_deputy on leave_request (deputy);
create index ix_away_deputy on away_period (deputy, until_date);
create index ix_away_until on away_period (until_date, from_date);

-- how many people are in each unit, without looking at them
create index ix_worker_found on worker (unit, left_on, name, code);

-- the newest filings of an office, and those about somebody
create index ix_filing_newest on filing (recipient, id);
create index ix_filing_worker on filing (worker);
