-- Leases and a third state for credentials, what else an attempt asks for, devices of sessions, the
-- queue of revocations, and the audit trail.

-- SQLite changes no check of a table that is there. The name stays, since ciphertext is bound to it.
create table next_credential (
  subject text not null,
  email text not null,
  scopes text not null,
  refresh_token ${bytes} not null,
  access_token ${bytes} not null,
  access_token_expires_at bigint not null,
  state text not null,
  state_reason text,
  state_changed_at bigint,
  consented_at bigint not null,
  refreshed_at bigint not null,
  version bigint not null,
  lease_until bigint,
  constraint credential_key primary key (subject),
  constraint credential_state check (state in ('active', 'reauthentication', 'revoked'))
);

insert into next_credential (
  subject, email, scopes, refresh_token, access_token, access_token_expires_at,
  state, state_reason, state_changed_at, consented_at, refreshed_at, version)
select
  subject, email, scopes, refresh_token, access_token, access_token_expires_at,
  state, state_reason, state_changed_at, consented_at, consented_at, version
from credential;

drop table credential;

alter table next_credential rename to credential;

alter table pending_authorization add column require_scopes text not null default '';

-- The order in which a browser began its attempts.
alter table pending_authorization add column number bigint not null default 0;

create index pending_authorization_by_browser on pending_authorization (browser, number);

alter table web_session add column device text not null default 'Unknown browser';

-- The subject is a secret here, so that nothing readable is left of a person who is gone.
create table revocation_queue (
  id text not null primary key,
  subject ${bytes} not null,
  refresh_token ${bytes} not null,
  queued_at bigint not null,
  due_at bigint not null,
  traced boolean not null
);

create index revocation_queue_by_due on revocation_queue (due_at);

-- Events are numbered for each person, in the order of their recording.
create table audit_event (
  subject text not null,
  number bigint not null,
  occurred_at bigint not null,
  kind text not null,
  detail text not null,
  primary key (subject, number)
);
