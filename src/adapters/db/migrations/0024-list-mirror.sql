-- What the app last wrote into rows of lists that mirror its own records: what differs from it there, somebody changed.
create table list_mirror (
  school_id text not null,
  list text not null,
  row_key text not null,
  revision integer not null,
  fields jsonb not null,
  primary key (school_id, list, row_key)
);
