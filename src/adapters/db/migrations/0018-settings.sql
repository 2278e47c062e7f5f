-- What people changed of a school's settings in the tab, in order. The last of each setting is in force, and without one the
-- school's file is. Each says which change it came after, and no two come after the same one. Nothing is written over.
create table settings_change (
  sequence bigint generated always as identity primary key,
  change_id uuid not null unique,
  school_id text not null,
  setting text not null,
  follows text not null,
  before jsonb not null,
  -- The JSON value null means as in the school's file again.
  after jsonb not null,
  changed_by text not null,
  changed_at timestamptz not null,
  unique (school_id, setting, follows)
);
create index settings_change_in_force on settings_change (school_id, setting, sequence desc);

-- An administrator makes or mends the lists from the tab: one run, looked at from any copy of the app.
create table lists_run (
  run_id uuid primary key,
  school_id text not null,
  started_by text not null,
  started_at timestamptz not null,
  state text not null check (state in ('signing-in', 'looking', 'ready', 'working', 'done', 'cancelled', 'failed')),
  -- The words with the code and the address while somebody is to sign in, and what went wrong where it failed.
  words text not null default '',
  signed_in_as text,
  steps jsonb not null default '[]',
  done jsonb not null default '[]',
  obstacles jsonb not null default '[]',
  -- Touched by no copy of the app for a minute, the one that was at it has stopped.
  touched_at timestamptz not null
);
create index lists_run_newest on lists_run (school_id, started_at desc);

-- A row that was deleted on purpose is not shown any more, and can be had back for as long as deleted rows are kept.
alter table list_item add column let_go_at timestamptz;
