import { sql, type RawBuilder } from 'kysely';
import type { RetentionKind } from '../../domain/keeping/retention.ts';

/** Rows of one table that may go: those of a school, dated before a day. */
export interface Purgeable {
  readonly table: string;
  readonly where: (schoolId: string, before: string) => RawBuilder<boolean>;
}

const HELD = sql`select pupil_id from legal_hold where lifted_at is null`;
const leavers = (schoolId: string, before: string) =>
  sql`select pupil_id from pupil where school_id = ${schoolId} and left_on < ${before} and pupil_id not in (${HELD})`;
const ofSchool = (schoolId: string) => sql`pupil_id in (select pupil_id from pupil where school_id = ${schoolId})`;
/** Midnight in London or an hour beside it: nothing is so exact after months. */
const startOf = (before: string) => sql`${before}::date::timestamptz`;

const dated = (table: string, column: string): Purgeable => ({
  table,
  where: (schoolId, before) => sql`school_id = ${schoolId} and ${sql.ref(column)} < ${startOf(before)}`,
});
const onDay = (table: string, pupils = false): Purgeable => ({
  table,
  where: (schoolId, before) =>
    sql`school_id = ${schoolId} and held_on < ${before} ${pupils ? sql`and pupil_id not in (${HELD})` : sql``}`,
});
const ofLeavers = (table: string): Purgeable => ({
  table,
  where: (schoolId, before) => sql`pupil_id in (${leavers(schoolId, before)})`,
});

/** Edits of a leaver’s rows that SharePoint did not take: nobody will decide about them now. */
const editsOfLeavers = (isLegal: boolean): Purgeable => ({
  table: 'list_write',
  where: (schoolId, before) => sql`school_id = ${schoolId} and state in ('conflict', 'refused')
    and ${isLegal ? sql`list = 'legal-steps'` : sql`list <> 'legal-steps'`}
    and (row_key in (${leavers(schoolId, before)}) or fields->>'PupilId' in (${leavers(schoolId, before)}))`,
});
const closedActions = (schoolId: string, before: string) =>
  sql`school_id = ${schoolId} and not is_open and issued_at < ${startOf(before)}
    and not exists (select 1 from (${HELD}) held where jsonb_exists(action.pupil_ids, held.pupil_id))`;

/** What goes with each kind, in the order in which it is deleted. A pupil’s row takes what hangs on it along. */
export const PURGEABLE: Readonly<Record<RetentionKind, readonly Purgeable[]>> = {
  registers: [
    {
      table: 'mark_year',
      where: (schoolId, before) => sql`${ofSchool(schoolId)} and pupil_id not in (${HELD})
        and (school_year + 1)::text || '-08-31' < ${before}`,
    },
    onDay('mark_change', true),
    onDay('session_reading'),
    {
      table: 'pupil',
      where: (schoolId, before) => sql`school_id = ${schoolId} and left_on < ${before} and pupil_id not in (${HELD})`,
    },
  ],
  leavers: [
    ofLeavers('pupil_attribute'),
    ofLeavers('naming_consent'),
    ofLeavers('ladder_event'),
    ofLeavers('case_change'),
    ofLeavers('case_note'),
    editsOfLeavers(false),
  ],
  // The steps themselves are in SharePoint alone: operations/keeping/purge-lists.ts.
  'leavers-legal': [editsOfLeavers(true)],
  actions: [
    // Before the actions, by which it is found.
    {
      table: 'list_mirror',
      where: (schoolId, before) => sql`school_id = ${schoolId} and list = 'actions'
        and row_key in (select action_id from action where ${closedActions(schoolId, before)})`,
    },
    { table: 'action', where: (schoolId, before) => sql`${closedActions(schoolId, before)}` },
    dated('provision_record', 'recorded_at'),
  ],
  meetings: [
    {
      table: 'meeting',
      where: (schoolId, before) => sql`school_id = ${schoolId} and state = 'closed' and created_at < ${startOf(before)}
        and not exists (select 1 from meeting_item item
          where item.meeting_id = meeting.meeting_id and item.pupil_id in (${HELD}))`,
    },
  ],
  'first-day': [onDay('ladder_event', true), onDay('ladder_closing_entry', true), onDay('ladder_closing')],
  briefings: [
    {
      table: 'briefing',
      where: (schoolId, before) => sql`school_id = ${schoolId} and created_at < ${startOf(before)}
        and briefing_id not in (select briefing_id from briefing_due)`,
    },
  ],
  'register-files': [dated('import_file', 'received_at')],
  deliveries: [
    {
      table: 'delivery',
      // The key of a card that may still be asked for again stays, so that it is not posted a second time.
      where: (schoolId, before) => sql`school_id = ${schoolId} and intended_at < ${startOf(before)}
        and state in ('posted', 'failed') and kind <> 'welcome'
        and not exists (select 1 from action where action_id = delivery.subject->>'actionId')
        and not exists (select 1 from briefing where briefing_id = delivery.subject->>'briefingId')`,
    },
  ],
  'list-writes': [
    {
      table: 'list_write',
      where: (schoolId, before) =>
        sql`school_id = ${schoolId} and state = 'written' and settled_at < ${startOf(before)}`,
    },
  ],
  'day-log': [onDay('school_moment')],
};
