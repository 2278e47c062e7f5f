-- What somebody chose to see of the risk register, kept under a name for nobody but them. It holds no pupil.
create table saved_view (
  school_id text not null,
  person_id text not null,
  view_id text not null,
  name text not null,
  choices jsonb not null,
  saved_at timestamptz not null,
  primary key (school_id, person_id, view_id)
);
