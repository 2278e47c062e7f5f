-- An attendance meeting. What is on the stage is here and nowhere else, so that every replica shows the same.
create table meeting (
  meeting_id text primary key,
  school_id text not null,
  held_on text not null,
  year_group integer,
  mode text not null check (mode in ('wall', 'slt', 'case')),
  state text not null check (state in ('planned', 'running', 'closed')),
  version integer not null,
  current_item_id text,
  created_at timestamptz not null
);
create index meeting_by_school on meeting (school_id, created_at);
-- Of one kind, one is open at a time, and whoever plans a second gets the first.
create unique index meeting_open on meeting (school_id, coalesce(year_group, -99)) where state <> 'closed';

create table meeting_item (
  item_id text primary key,
  meeting_id text not null references meeting on delete cascade,
  part text not null check (part in ('agenda', 'improver')),
  position integer not null,
  pupil_id text not null,
  reasons jsonb not null,
  standing jsonb not null,
  added_by text,
  outcome text not null check (outcome in ('waiting', 'discussed', 'put-off')),
  is_taken_out boolean not null,
  unique (meeting_id, part, pupil_id)
);

-- The action of the same id has the words, the owners and the date.
create table meeting_decision (
  decision_id text primary key,
  meeting_id text not null references meeting on delete cascade,
  item_id text not null references meeting_item on delete cascade,
  decided_by text not null,
  decided_at timestamptz not null,
  undone_by text
);
create index meeting_decision_by_meeting on meeting_decision (meeting_id, decided_at);

create table meeting_event (
  event_id bigint generated always as identity primary key,
  meeting_id text not null references meeting on delete cascade,
  kind text not null check (kind in ('planned', 'started', 'closed', 'reopened')),
  by_person_id text not null,
  at timestamptz not null,
  words text not null
);
create index meeting_event_by_meeting on meeting_event (meeting_id, event_id);

create table meeting_present (
  meeting_id text not null references meeting on delete cascade,
  person_id text not null,
  first_at timestamptz not null,
  primary key (meeting_id, person_id)
);
