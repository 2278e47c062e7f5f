-- A second pair of eyes: a briefing is offered and approved or returned, and so is the correction of one that is out.
alter table briefing_event drop constraint briefing_event_kind_check;
alter table briefing_event add constraint briefing_event_kind_check check (
  kind in ('drafted', 'offered', 'returned', 'approved', 'scheduled', 'posted', 'correction-offered', 'corrected', 'cancelled')
);

-- Whether a pupil may be named in public: each time that somebody recorded it, the newest counts. Without a row it is no.
create table naming_consent (
  event_id bigint generated always as identity primary key,
  school_id text not null,
  pupil_id text not null references pupil on delete cascade,
  is_given boolean not null,
  recorded_by text not null,
  at timestamptz not null
);
create index naming_consent_by_pupil on naming_consent (school_id, pupil_id, event_id);
