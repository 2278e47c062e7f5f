-- What people say of an occurrence of their strategy: that it was done, or was not and why. The last word counts, and
-- nothing is written over.
create table provision_record (
  sequence bigint generated always as identity primary key,
  record_id uuid not null unique,
  school_id text not null,
  provision_id text not null,
  occurrence_key text not null,
  says text not null check (says in ('done', 'not-done', 'withdrawn')),
  note text not null,
  recorded_by text not null,
  recorded_at timestamptz not null
);
create index provision_record_of_occurrence on provision_record (school_id, occurrence_key, sequence desc);
