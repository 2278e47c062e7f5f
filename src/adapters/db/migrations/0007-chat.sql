-- Whoever wrote "stop reminders".
create table reminder_stop (
  person_id text primary key,
  stopped_at timestamptz not null
);

-- A year group that a person gave a channel stays when the channel is renamed; a channel that is gone keeps its row.
alter table channel add column mapped_by text;
alter table channel add column deleted_at timestamptz;
