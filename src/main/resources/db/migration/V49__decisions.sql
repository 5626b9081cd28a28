-- what somebody decided, the newest first, and on which requests
create index ix_opinion_account on opinion (account, id, request);
