-- What a person should put right in a row that came from SharePoint, and rows that somebody deleted there: kept for a
-- while, so that they can be brought back.
alter table list_item add column problems jsonb not null default '[]';
alter table list_item add column deleted_at timestamptz;
create index list_item_to_repair on list_item (school_id) where problems <> '[]'::jsonb or deleted_at is not null;

-- The version of the lists whose columns the cursor brings: a newer one reads the list from the start.
alter table list_cursor add column lists_version integer not null default 0;
