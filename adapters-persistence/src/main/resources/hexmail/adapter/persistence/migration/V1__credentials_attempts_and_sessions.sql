-- One schema for SQLite and PostgreSQL. Moments are nanoseconds since 1970; keys of browsers are
-- fingerprints; columns of type ${bytes} hold ciphertext that is bound to table, column and row.

create table credential (
  subject text not null primary key,
  email text not null,
  scopes text not null,
  refresh_token ${bytes} not null,
  access_token ${bytes} not null,
  access_token_expires_at bigint not null,
  state text not null check (state in ('active', 'revoked')),
  state_reason text,
  state_changed_at bigint,
  consented_at bigint not null,
  version bigint not null
);

-- The highest version that a removed credential had: the next consent goes beyond it, so that a
-- late change cannot be taken for one of the new credential. Nothing tells who was removed.
create table credential_removal (
  only_row integer not null primary key check (only_row = 1),
  highest_version bigint not null
);

insert into credential_removal (only_row, highest_version) values (1, 0);

-- A known text under the key set: tells a wrong key set from a damaged value.
create table keyset_proof (
  only_row integer not null primary key check (only_row = 1),
  sealed_text ${bytes} not null
);

create table pending_authorization (
  state text not null primary key,
  browser text not null,
  stage text not null check (stage in ('begun', 'taken', 'concluded')),
  code_verifier ${bytes},
  nonce ${bytes},
  wanted_subject text,
  wanted_email text,
  return_path text not null,
  mode text not null,
  consent_forced boolean not null,
  expires_at bigint not null,
  concluded_subject text,
  concluded_path text
);

create index pending_authorization_by_expiry on pending_authorization (expires_at);

create table web_session (
  id text not null primary key,
  next_slot integer not null,
  opened_at bigint not null,
  last_used_at bigint not null,
  expires_at bigint not null
);

create index web_session_by_expiry on web_session (expires_at);

create table session_account (
  session_id text not null references web_session (id) on delete cascade,
  slot integer not null,
  subject text not null,
  primary key (session_id, slot)
);

create index session_account_by_subject on session_account (subject);
