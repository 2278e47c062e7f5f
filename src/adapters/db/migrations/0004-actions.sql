-- A task given to people, as it was issued; never changed but for whether it is still to be done.
create table action (
  action_id text primary key,
  school_id text not null,
  title text not null,
  note text not null,
  provision_id text,
  occurrence_key text,
  pupil_ids jsonb not null,
  owner_ids jsonb not null,
  issued_by text,
  issued_at timestamptz not null,
  due_on text not null,
  chain jsonb not null,
  escalates_after_school_days integer not null,
  outcomes jsonb not null,
  is_open boolean not null,
  unique (school_id, occurrence_key)
);
create index action_open on action (school_id, due_on) where is_open;
create index action_issued on action (school_id, issued_at);

-- What happened to an action, in order. Rows are added and never changed.
create table action_event (
  event_id bigint generated always as identity primary key,
  action_id text not null references action on delete cascade,
  click_id text not null,
  person_id text,
  at timestamptz not null,
  happening jsonb not null,
  unique (action_id, click_id)
);
