-- How much each person has asked of the app of late. Lost in a crash of the server, which harms nobody.
create unlogged table request_window (
  person_id text not null,
  kind text not null check (kind in ('look', 'change', 'click')),
  began_at_ms bigint not null,
  requests integer not null,
  primary key (person_id, kind)
);
