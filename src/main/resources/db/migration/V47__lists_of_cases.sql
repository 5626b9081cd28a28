create index ix_request_unit on approval_request (unit, state, process);
