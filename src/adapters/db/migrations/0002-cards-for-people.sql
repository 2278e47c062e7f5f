-- A card goes into a channel or to one person.
alter table delivery alter column team_id drop not null;
alter table delivery alter column channel_id drop not null;
alter table delivery add column person_id text;
alter table delivery add constraint delivery_place
  check ((person_id is null and team_id is not null and channel_id is not null)
    or (person_id is not null and team_id is null and channel_id is null));
create index delivery_by_kind on delivery (school_id, kind);

-- A person's chat with the app, as Teams told it. Whoever has not installed the app has none.
create table personal_chat (
  person_id text primary key,
  conversation_id text not null,
  service_url text not null,
  tenant_id text not null,
  installed_at timestamptz not null,
  removed_at timestamptz
);

-- What the timetable made of each moment of a school's day: the watchdog compares it with what was due.
create table school_moment (
  school_id text not null,
  held_on text not null,
  name text not null,
  due_at timestamptz not null,
  state text not null check (state in ('begun', 'kept', 'missed')),
  settled_at timestamptz,
  detail text,
  primary key (school_id, held_on, name)
);
