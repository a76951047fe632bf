-- The index of summaries that were read already. Subjects, senders, snippets and labels stand in
-- the encrypted body alone.

-- Where the index of a person stands in the history of the mailbox. A restart begins a generation;
-- summaries of the one before are stale. `held` is the number of summaries.
create table mailbox_state (
  subject text not null primary key,
  point bigint not null,
  generation bigint not null,
  held bigint not null
);

-- The time, in milliseconds since 1970, tells which summaries go first.
create table message_summary (
  subject text not null,
  message text not null,
  received_at bigint not null,
  generation bigint not null,
  body ${bytes} not null,
  primary key (subject, message)
);

create index message_summary_by_age on message_summary (subject, received_at);

-- Messages that somebody reads.
create table message_claim (
  subject text not null,
  message text not null,
  claimed_until bigint not null,
  primary key (subject, message)
);
