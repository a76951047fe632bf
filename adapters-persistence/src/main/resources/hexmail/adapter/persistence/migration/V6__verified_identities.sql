-- What Google has proved about a person, by which an installation admits people. Of those who signed
-- in before nothing is known: where only some people are admitted, they sign in once more.
alter table credential add column email_verified boolean not null default false;

alter table credential add column hosted_domain text;
