import type { ColumnType, Generated } from 'kysely';
import type { AuditTables } from './audit-tables.ts';
import type { BriefingTables } from './briefing-tables.ts';
import type { CaseTables } from './case-tables.ts';
import type { KeepingTables } from './keeping-tables.ts';
import type { ListTables } from './list-tables.ts';
import type { MeetingTables } from './meeting-tables.ts';
import type { SettingsTables } from './settings-tables.ts';
import type { ViewTables } from './view-tables.ts';

/** The tables as the migrations make them. Dates are text `YYYY-MM-DD`; instants are timestamptz. */
export interface Tables
  extends
    AuditTables,
    BriefingTables,
    CaseTables,
    KeepingTables,
    ListTables,
    MeetingTables,
    SettingsTables,
    ViewTables {
  pupil: {
    pupil_id: string;
    school_id: string;
    upn: string | null;
    mis_id: string | null;
    surname: string;
    forename: string;
    year_group: number;
    form: string;
    admitted_on: string | null;
    left_on: string | null;
    updated_at: Date;
  };
  mark_year: { pupil_id: string; school_year: number; marks: Uint8Array };
  mark_change: {
    change_id: Generated<number>;
    school_id: string;
    pupil_id: string;
    held_on: string;
    session: 'AM' | 'PM';
    old_byte: number;
    new_byte: number;
    import_id: string;
    changed_at: Date;
  };
  import_file: {
    import_id: string;
    school_id: string;
    file_name: string;
    sha256: string;
    verdict: 'applied' | 'held' | 'refused';
    received_at: Date;
    received_by: string;
    report: Json;
  };
  session_reading: { school_id: string; held_on: string; session: 'AM' | 'PM'; read_at: Date };
  installation: {
    team_id: string;
    service_url: string;
    tenant_id: string;
    installed_at: Date;
    removed_at: Date | null;
  };
  channel: {
    channel_id: string;
    school_id: string;
    team_id: string;
    name: string;
    year_group: number | null;
    seen_at: Date;
    mapped_by: Generated<string | null>;
    deleted_at: Generated<Date | null>;
  };
  delivery: {
    delivery_id: string;
    key: string;
    school_id: string;
    kind: string;
    subject: Json;
    team_id: string | null;
    channel_id: string | null;
    person_id: string | null;
    state: 'intended' | 'sending' | 'posted' | 'failed';
    wanted_revision: Generated<number>;
    posted_revision: Generated<number>;
    posted_content_hash: string | null;
    activity_id: string | null;
    lease_until: Date | null;
    attempt_count: Generated<number>;
    first_attempt_at: Date | null;
    late: Generated<boolean>;
    detail: string | null;
    intended_at: Date;
    posted_at: Date | null;
    edited_at: Date | null;
    cleared_at: Generated<Date | null>;
  };
  personal_chat: {
    person_id: string;
    conversation_id: string;
    service_url: string;
    tenant_id: string;
    installed_at: Date;
    removed_at: Date | null;
  };
  request_window: { person_id: string; kind: string; began_at_ms: string; requests: number };
  reminder_stop: { person_id: string; stopped_at: Date };
  pace: {
    pace_key: string;
    sent_at_ms: Generated<readonly (string | number | bigint)[]>;
    held_until_ms: Generated<string | number | bigint>;
    throttled_at_ms: Generated<string | number | bigint>;
  };
  school_moment: {
    school_id: string;
    held_on: string;
    name: string;
    due_at: Date;
    state: 'begun' | 'kept' | 'missed';
    settled_at: Date | null;
    detail: string | null;
  };
  ladder_event: {
    event_id: string;
    school_id: string;
    pupil_id: string;
    held_on: string;
    step: string;
    what: string;
    by_whom: string;
    by_person_id: string | null;
    seen_to_by: string | null;
    note: Generated<string>;
    at: Date;
  };
  ladder_closing: { school_id: string; held_on: string; closed_at: Date };
  ladder_closing_entry: {
    school_id: string;
    held_on: string;
    pupil_id: string;
    ended: string;
    who: string | null;
    at_minutes: number | null;
  };
  pupil_attribute: { pupil_id: string; attribute: string };
  action: {
    action_id: string;
    school_id: string;
    title: string;
    note: string;
    provision_id: string | null;
    occurrence_key: string | null;
    pupil_ids: Json;
    owner_ids: Json;
    issued_by: string | null;
    issued_at: Date;
    due_on: string;
    chain: Json;
    escalates_after_school_days: number;
    outcomes: Json;
    is_open: boolean;
  };
  action_event: {
    event_id: Generated<number>;
    action_id: string;
    click_id: string;
    person_id: string | null;
    at: Date;
    happening: Json;
  };
}

/** Written as JSON text, read back parsed. Whoever reads it checks its shape with zod. */
export type Json = ColumnType<unknown, string, string>;
