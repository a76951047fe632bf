-- The last and the saved searches of a person, all of them in the encrypted column.
create table account_searches (
  subject text primary key,
  searches ${bytes} not null
);
