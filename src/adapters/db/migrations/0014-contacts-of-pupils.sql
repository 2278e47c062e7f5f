-- The contacts with one family are looked up among those of years.
create index list_item_contacts_of_pupil on list_item (school_id, (fields->>'PupilId')) where list = 'contacts';
