create index ix_worker_listed on worker (unit, name, code);
