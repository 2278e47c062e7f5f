-- When the app last sent into a conversation, and into a tenant as a whole, so that all replicas together keep Teams' limits.
create table pace (
  pace_key text primary key,
  -- Milliseconds since 1970, oldest first. The newest may lie ahead: a slot that a worker is waiting for.
  sent_at_ms bigint[] not null default '{}',
  -- Teams asked for fewer messages; nothing is sent before.
  held_until_ms bigint not null default 0,
  -- When Teams last asked.
  throttled_at_ms bigint not null default 0
);
