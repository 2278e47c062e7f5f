-- Records of access are chained by hash for each school. Rows from before have no place in the chain: its anchor is their hash.
alter table audit
  add column seq bigint,
  add column came_from text not null default 'app',
  add column behind_person_id text,
  add column outcome text not null default 'allowed',
  add column pupil_set text,
  add column hash text;
create unique index audit_chain_order on audit (school_id, seq);
create index audit_subject on audit (school_id, subject);
create index audit_pupil_set_used on audit (pupil_set) where pupil_set is not null;

-- Pupils read together. Named by the hash of its content, so that a set read a hundred times is kept once.
create table audit_pupil_set (
  set_id text primary key,
  pupil_ids jsonb not null
);
create index audit_pupil_set_members on audit_pupil_set using gin (pupil_ids jsonb_path_ops);

-- The end of each school's chain: without it the loss of the last row would not show.
create table audit_chain (
  school_id text primary key,
  anchored_at timestamptz not null,
  anchor_rows bigint not null,
  anchor_hash text not null,
  seq bigint not null,
  hash text not null
);

create function refuse_change_of_access_records() returns trigger language plpgsql as $$ begin raise exception 'Records of access are only ever added to.' using errcode = 'restrict_violation'; end $$;
create trigger audit_only_added before update or delete on audit for each row execute function refuse_change_of_access_records();
create trigger audit_not_emptied before truncate on audit for each statement execute function refuse_change_of_access_records();
create trigger audit_pupil_set_only_added before update or delete on audit_pupil_set for each row execute function refuse_change_of_access_records();
create trigger audit_pupil_set_not_emptied before truncate on audit_pupil_set for each statement execute function refuse_change_of_access_records();
create trigger audit_chain_kept before delete on audit_chain for each row execute function refuse_change_of_access_records();
create trigger audit_chain_not_emptied before truncate on audit_chain for each statement execute function refuse_change_of_access_records();
create trigger audit_chain_forward before update on audit_chain for each row
  when (new.seq <= old.seq or new.school_id <> old.school_id or new.anchor_hash <> old.anchor_hash or new.anchor_rows <> old.anchor_rows or new.anchored_at <> old.anchored_at)
  execute function refuse_change_of_access_records();
