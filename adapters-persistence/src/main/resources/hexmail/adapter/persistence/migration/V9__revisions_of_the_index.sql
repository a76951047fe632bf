-- A random number, another one after each change of the stored summaries of a person: whoever keeps
-- some of them in memory compares it.
alter table mailbox_state add column revision bigint not null default 0;
