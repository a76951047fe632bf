-- Summaries of conversations that were read already, with the history id of their last change. The
-- names, subjects and labels are in the encrypted body alone.
create table conversation_summary (
  subject text not null,
  conversation text not null,
  changed bigint not null,
  received_at bigint not null,
  body ${bytes} not null,
  primary key (subject, conversation)
);

create index conversation_summary_by_age on conversation_summary (subject, received_at);

-- How many of them an account has. Counting the rows would make writers of different accounts
-- conflict in PostgreSQL.
create table conversation_count (
  subject text not null primary key,
  held bigint not null
);
