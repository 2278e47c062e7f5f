-- What people decided on the first-day ladder, and whom the app told of an overdue step. The id makes it once.
create table ladder_event (
  event_id text primary key,
  school_id text not null,
  pupil_id text not null references pupil on delete cascade,
  held_on text not null,
  step text not null,
  what text not null,
  by_whom text not null,
  by_person_id text,
  at timestamptz not null
);
create index ladder_event_by_day on ladder_event (school_id, held_on);

-- What makes a pupil vulnerable (tier 2). Empty until a source of it is joined.
create table pupil_attribute (
  pupil_id text not null references pupil on delete cascade,
  attribute text not null,
  primary key (pupil_id, attribute)
);
