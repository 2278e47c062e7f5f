-- Pupils as the admission register knows them. Ours is the id; the school's numbers are only ways to find it.
create table pupil (
  pupil_id text primary key,
  school_id text not null,
  upn text,
  mis_id text,
  surname text not null,
  forename text not null,
  year_group integer not null,
  form text not null,
  admitted_on text,
  left_on text,
  updated_at timestamptz not null,
  -- Deferred, so that two pupils can exchange their numbers in one save.
  unique (school_id, upn) deferrable initially deferred,
  unique (school_id, mis_id) deferrable initially deferred
);
create index pupil_by_year on pupil (school_id, year_group, form);

-- One row a pupil and school year; one byte a half day from 1 August (design notes: registers as strings).
create table mark_year (
  pupil_id text not null references pupil on delete cascade,
  school_year integer not null,
  marks bytea not null,
  primary key (pupil_id, school_year)
);

-- A mark that had a value and now has another. The first value is no change, but for a pupil who was on today's list.
create table mark_change (
  change_id bigint generated always as identity primary key,
  school_id text not null,
  pupil_id text not null references pupil on delete cascade,
  held_on text not null,
  session text not null check (session in ('AM', 'PM')),
  old_byte smallint not null,
  new_byte smallint not null,
  import_id text not null,
  changed_at timestamptz not null
);
create index mark_change_by_session on mark_change (school_id, held_on, session);

create table import_file (
  import_id text primary key,
  school_id text not null,
  file_name text not null,
  sha256 text not null,
  verdict text not null check (verdict in ('applied', 'held', 'refused')),
  received_at timestamptz not null,
  received_by text not null,
  report jsonb not null
);
create index import_file_by_content on import_file (school_id, sha256);

-- When a session's registers were last read: the "as of" time of everything built on them.
create table session_reading (
  school_id text not null,
  held_on text not null,
  session text not null check (session in ('AM', 'PM')),
  read_at timestamptz not null,
  primary key (school_id, held_on, session)
);

-- The bot's place in a Team, as Teams told it.
create table installation (
  team_id text primary key,
  service_url text not null,
  tenant_id text not null,
  installed_at timestamptz not null,
  removed_at timestamptz
);

create table channel (
  channel_id text primary key,
  school_id text not null,
  team_id text not null,
  name text not null,
  year_group integer,
  seen_at timestamptz not null
);

-- One card on its way to one place, once: the key says what it is.
create table delivery (
  delivery_id text primary key,
  key text not null unique,
  school_id text not null,
  kind text not null,
  subject jsonb not null,
  team_id text not null,
  channel_id text not null,
  state text not null check (state in ('intended', 'sending', 'posted', 'failed')),
  -- Counts what the card should show; the card is up to date when the posted revision has caught up.
  wanted_revision integer not null default 1,
  posted_revision integer not null default 0,
  posted_content_hash text,
  activity_id text,
  lease_until timestamptz,
  attempt_count integer not null default 0,
  first_attempt_at timestamptz,
  late boolean not null default false,
  detail text,
  intended_at timestamptz not null,
  posted_at timestamptz,
  edited_at timestamptz
);
create index delivery_unfinished on delivery (state) where state in ('intended', 'sending');

-- What SharePoint holds, as last read. People's words live there; this is for reading fast.
create table list_item (
  school_id text not null,
  list text not null,
  item_id text not null,
  row_key text not null,
  etag text not null,
  fields jsonb not null,
  modified_at timestamptz not null,
  modified_by text,
  primary key (school_id, list, item_id)
);
create index list_item_by_key on list_item (school_id, list, row_key);

create table list_cursor (
  school_id text not null,
  list text not null,
  cursor text not null,
  read_at timestamptz not null,
  primary key (school_id, list)
);

-- What a person or the app wants written to SharePoint. Kept until SharePoint has it or a person has decided.
create table list_write (
  write_id text primary key,
  school_id text not null,
  list text not null,
  row_key text not null,
  item_id text,
  etag text,
  -- A print of what people had written when the author wrote: other words in SharePoint make a conflict, new figures do not.
  based_on text,
  fields jsonb not null,
  state text not null check (state in ('waiting', 'written', 'conflict', 'refused')),
  requested_by text not null,
  requested_at timestamptz not null,
  lease_until timestamptz,
  attempt_count integer not null default 0,
  detail text,
  settled_at timestamptz
);
create index list_write_waiting on list_write (school_id, list, row_key) where state = 'waiting';

-- Who did or read what, and by what right.
create table audit (
  audit_id bigint generated always as identity primary key,
  school_id text not null,
  at timestamptz not null,
  person_id text not null,
  verb text not null,
  subject text not null,
  reason text not null
);
