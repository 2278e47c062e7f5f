-- A briefing is what its events make of it: who did what, when, and the words that were then written.
create table briefing (
  briefing_id text primary key,
  school_id text not null,
  created_at timestamptz not null
);
create index briefing_by_school on briefing (school_id, created_at);

create table briefing_event (
  event_id bigint generated always as identity primary key,
  briefing_id text not null references briefing on delete cascade,
  kind text not null check (kind in ('drafted', 'corrected', 'approved', 'scheduled', 'posted', 'cancelled')),
  by_person_id text not null,
  at timestamptz not null,
  -- The content of a draft or the text of a correction, null for the other kinds.
  content jsonb
);
create index briefing_event_by_briefing on briefing_event (briefing_id, event_id);

-- When a scheduled briefing is to go out, and the row is gone once it has or was cancelled.
create table briefing_due (
  briefing_id text primary key references briefing on delete cascade,
  post_at timestamptz not null
);

-- Who has said "I have read this", once each.
create table briefing_read (
  briefing_id text not null references briefing on delete cascade,
  person_id text not null,
  read_at timestamptz not null,
  primary key (briefing_id, person_id)
);
