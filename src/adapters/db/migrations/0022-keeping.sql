-- When the names were taken off a card that is out: from then on it shows counts, whatever changes.
alter table delivery add column cleared_at timestamptz;
create index delivery_to_clear on delivery (school_id, intended_at) where cleared_at is null and activity_id is not null;

-- A pupil of whom nothing is deleted, whatever its age, until somebody lifts it.
create table legal_hold (
  hold_id text primary key,
  school_id text not null,
  pupil_id text not null,
  because text not null,
  placed_by text not null,
  placed_at timestamptz not null,
  lifted_by text,
  lifted_at timestamptz
);
create unique index legal_hold_in_force on legal_hold (school_id, pupil_id) where lifted_at is null;

-- What was deleted because its time was over: how much of each kind, and nobody's name.
create table purge_record (
  purge_id text primary key,
  school_id text not null,
  held_on text not null,
  at timestamptz not null,
  by_whom text not null,
  counts jsonb not null
);
create index purge_record_by_school on purge_record (school_id, at);
