-- Summaries of conversations that were read already, with the history id of their last change. Who
-- wrote what stands in the encrypted body alone.
create table conversation_summary (
  subject text not null,
  conversation text not null,
  changed bigint not null,
  received_at bigint not null,
  body ${bytes} not null,
  primary key (subject, conversation)
);

create index conversation_summary_by_age on conversation_summary (subject, received_at);
