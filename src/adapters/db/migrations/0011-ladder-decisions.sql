-- Who sees to what was decided of a pupil, and a note (tier 2).
alter table ladder_event add column seen_to_by text;
alter table ladder_event add column note text not null default '';

-- How each day's unexplained absences stood when the day was closed. It is never changed.
create table ladder_closing (
  school_id text not null,
  held_on text not null,
  closed_at timestamptz not null,
  primary key (school_id, held_on)
);
create table ladder_closing_entry (
  school_id text not null,
  held_on text not null,
  pupil_id text not null references pupil on delete cascade,
  ended text not null,
  who text,
  at_minutes integer,
  primary key (school_id, held_on, pupil_id)
);
