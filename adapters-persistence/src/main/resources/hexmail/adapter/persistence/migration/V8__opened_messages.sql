-- Messages that were opened in a session, numbered in that order for each account of the session,
-- with the number of bytes of each. They end with their account in the session.
create table opened_message (
  session_id text not null,
  slot integer not null,
  message text not null,
  number bigint not null,
  size bigint not null,
  body ${bytes} not null,
  primary key (session_id, slot, message),
  foreign key (session_id, slot) references session_account (session_id, slot) on delete cascade
);
