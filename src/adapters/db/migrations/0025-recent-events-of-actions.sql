-- The page of actions asks for those that were closed in the last month.
create index action_event_by_time on action_event (at);
