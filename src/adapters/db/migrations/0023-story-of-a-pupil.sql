-- What happened with one pupil, found without looking at everybody's.
create index action_of_pupil on action using gin (pupil_ids);
create index ladder_event_of_pupil on ladder_event (pupil_id, held_on);
create index meeting_item_of_pupil on meeting_item (pupil_id);
create index list_item_legal_steps_of_pupil on list_item (school_id, (fields->>'PupilId')) where list = 'legal-steps';
