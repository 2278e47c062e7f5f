-- Every change of a pupil's case, with who and when. Rows are added and never changed. A change that its author took back,
-- because somebody else's came first, has a row of the kind 'withdrawn' with the same write_id.
create table case_change (
  seq bigint generated always as identity primary key,
  change_id text not null unique,
  school_id text not null,
  pupil_id text not null,
  write_id text,
  at timestamptz not null,
  by_kind text not null,
  by_whom text not null,
  kind text not null,
  reason text not null,
  fields jsonb not null
);
create index case_change_of_pupil on case_change (school_id, pupil_id, seq);
create index case_change_of_write on case_change (write_id) where write_id is not null;

-- Restricted notes, which never leave this database.
create table case_note (
  note_id text primary key,
  school_id text not null,
  pupil_id text not null,
  at timestamptz not null,
  person_id text not null,
  words text not null
);
create index case_note_of_pupil on case_note (school_id, pupil_id, at);
