-- What an attempt asks for: the account chooser, and only who the person is.
alter table pending_authorization add column select_account boolean not null default false;

alter table pending_authorization add column identity_only boolean not null default false;
