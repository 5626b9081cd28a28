alter table worker add column retirement_base int;
alter table renewal_request add column term_asked boolean;
alter table renewal_request add column alarmed_on date;
alter table renewal_request add column earlier_terms int;
