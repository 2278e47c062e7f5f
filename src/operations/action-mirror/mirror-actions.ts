import { schoolYearOf } from '../../domain/calendar/school-session.ts';
import type { School } from '../../domain/school.ts';
import { isRowAtFault } from '../is-row-at-fault.ts';
import type { Clock, ListFields, ListItem, ListWriteOutcome, SchoolLists } from '../ports.ts';
import type { Database, Records } from '../records.ts';
import type { MirroredRow } from '../records/mirror-store.ts';
import { instantOf, schoolTime } from '../school-time.ts';
import { actionFields } from './action-fields.ts';
import { changedColumns } from './changed-columns.ts';

export interface MirrorActionsNeeds {
  readonly database: Database;
  readonly clock: Clock;
  readonly listsOf: (schoolId: string) => SchoolLists;
}

export interface ActionsMirrored {
  readonly written: number;
  /** Rows that SharePoint does not have yet; the next time tries them again. */
  readonly later: number;
  /** Rows that SharePoint will not take as they are. */
  readonly refused: number;
}

/** As many as go into one batch: when SharePoint is away, that many requests find it out and no more. */
const AT_ONCE = 20;
/** More than this waits for the next minute, so that people's own writes are never behind a long row of these. */
const AT_MOST = 200;

/**
 * Brings the list of actions in SharePoint up to what is on record here: from the records to the list and never back. A
 * column that did not change on record is not written, so that what somebody typed there stays until it does, and is
 * shown for repair.
 */
export function mirrorActions({ database, clock, listsOf }: MirrorActionsNeeds) {
  return async (school: School): Promise<ActionsMirrored> => {
    const { schoolId } = school;
    const now = clock();
    const since = instantOf(school, `${schoolYearOf(schoolTime(school, now).on)}-08-01`, '00:00');
    const behind = await database.records.mirrors.actionsBehind(schoolId, since, AT_MOST);
    const due: DueRow[] = [];
    const mirrored = await database.records.mirrors.ofActions(
      schoolId,
      behind.map(({ action }) => action.actionId),
    );
    for (const record of behind) {
      const { actionId } = record.action;
      const item = await database.records.listItems.byKey(schoolId, 'actions', actionId);
      const row = { rowKey: actionId, revision: record.events.length, fields: actionFields(school, record) };
      due.push({ row, item, last: mirrored.get(actionId) ?? null });
    }
    const total = { written: 0, later: 0, refused: 0 };
    for (let first = 0; first < due.length; first += AT_ONCE) {
      const some = await mirrorSome(database, listsOf(schoolId), schoolId, due.slice(first, first + AT_ONCE), now);
      total.written += some.written;
      total.refused += some.refused;
      total.later += some.later;
      if (some.later === 0) continue;
      total.later += Math.max(0, due.length - first - AT_ONCE);
      break;
    }
    return total;
  };
}

interface DueRow {
  readonly row: MirroredRow;
  readonly item: ListItem | null;
  readonly last: MirroredRow | null;
}

async function mirrorSome(
  database: Database,
  lists: SchoolLists,
  schoolId: string,
  due: readonly DueRow[],
  now: Date,
): Promise<ActionsMirrored> {
  const changes = due.map((one) => ({ ...one, fields: toWrite(one) }));
  // A row that was there and is gone was deleted in SharePoint: a person decides whether it comes back.
  const made = changes.filter(({ item, last }) => item === null && last === null);
  const changed = changes.flatMap(({ item, ...rest }) =>
    item === null || Object.keys(rest.fields).length === 0 ? [] : [{ item, ...rest }],
  );
  const rows = made.map(({ row, fields }) => ({ ...fields, Key: row.rowKey }));
  const created = rows.length === 0 ? [] : await lists.createMany('actions', rows);
  const edits = changed.map(({ item, fields }) => ({ itemId: item.itemId, etag: item.etag, fields }));
  const updated = edits.length === 0 ? [] : await lists.updateMany('actions', edits);
  const sent = new Map<MirroredRow, ListWriteOutcome | undefined>([
    ...made.map(({ row }, index) => [row, created[index]] as const),
    ...changed.map(({ row }, index) => [row, updated[index]] as const),
  ]);
  // What had nothing to be written is level with its record too.
  const settled = due.filter(({ row }) => !sent.has(row) || isSettled(sent.get(row)));
  const outcomes = [...sent.values()].filter((outcome) => outcome !== undefined);
  await database.inTransaction(async (records) => {
    await takeInRows(records, schoolId, outcomes, now);
    await records.mirrors.noteActions(
      schoolId,
      settled.map(({ row }) => row),
    );
  });
  return {
    written: outcomes.filter(({ kind }) => kind === 'written').length,
    later: due.length - settled.length,
    refused: outcomes.filter((outcome) => outcome.kind === 'refused' && isRowAtFault(outcome)).length,
  };
}

/** What has changed on record since it was last written, and is not in the row already. */
function toWrite({ row, item, last }: DueRow): ListFields {
  const since = last === null ? row.fields : changedColumns(row.fields, last.fields);
  if (item === null) return since;
  const notThere = changedColumns(row.fields, item.fields);
  return Object.fromEntries(Object.entries(since).filter(([column]) => column in notThere));
}

/** What SharePoint will never take as it is, is not tried again before something else has happened to the action. */
function isSettled(outcome: ListWriteOutcome | undefined): boolean {
  if (outcome === undefined) return false;
  return outcome.kind === 'written' || outcome.kind === 'gone' || (outcome.kind === 'refused' && isRowAtFault(outcome));
}

/** Also a row that somebody changed meanwhile is kept as it now is: the next time goes on from there. */
function takeInRows(records: Records, schoolId: string, outcomes: readonly ListWriteOutcome[], now: Date) {
  const changes = outcomes.flatMap((outcome) => {
    if (outcome.kind === 'written') return [{ kind: 'present' as const, item: outcome.item }];
    return outcome.kind === 'conflict' ? [{ kind: 'present' as const, item: outcome.current }] : [];
  });
  return records.listItems.apply(schoolId, 'actions', changes, false, now);
}
