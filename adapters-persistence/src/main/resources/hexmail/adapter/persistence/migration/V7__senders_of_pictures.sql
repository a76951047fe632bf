-- Senders whose remote pictures a person always wants to see, numbered for each person in the order
-- in which they were allowed. The address is in the encrypted column alone.
create table picture_sender (
  subject text not null,
  number bigint not null,
  address ${bytes} not null,
  primary key (subject, number)
);
