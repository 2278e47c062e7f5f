import type { IsoDate } from '../domain/calendar/iso-date.ts';
import type { School } from '../domain/school.ts';
import { noteChange } from './cases/note-change.ts';
import { noteEditsInSharePoint } from './cases/note-edits-in-sharepoint.ts';
import { dueCaseWrites, type DueCaseWrite } from './cases/due-case-writes.ts';
import type { RuleEdit } from './cases/rule-edits.ts';
import { saysTheSame } from './cases/seen-print.ts';
import { isRowAtFault } from './is-row-at-fault.ts';
import type { Clock, ListWriteOutcome, SchoolLists } from './ports.ts';
import type { Database } from './records.ts';

export interface OpenCasesNeeds {
  readonly database: Database;
  readonly clock: Clock;
  readonly listsOf: (schoolId: string) => SchoolLists;
}

export interface CasesOpened {
  /** Cases that have begun, first ones and closed ones that were opened again. */
  readonly opened: number;
  readonly closed: number;
  /** Rows of which nothing but the figures was brought up to date. */
  readonly refreshed: number;
  /** Rows that SharePoint did not take now; asked again, they are tried again. */
  readonly leftOut: number;
  /** Rows that SharePoint will not take as they are. */
  readonly refused: number;
}

/** Each costs two requests, twenty to a batch; more of them wait for the next time. */
const REFRESHED_MAX = 200;

/**
 * Opens and closes cases as the strategy has it (domain/cases/decide-case.ts), and brings figures in the register up to
 * date where they have changed. What people wrote is never touched, and a row of which somebody's own change is still on
 * its way waits for that.
 */
export function openCases(needs: OpenCasesNeeds) {
  return async (school: School, on: IsoDate): Promise<CasesOpened> => {
    const { database, clock, listsOf } = needs;
    const { schoolId } = school;
    const due = await dueCaseWrites(database, school, on);
    const made = due.filter(({ item }) => item === null);
    // Cases come before figures, where there are too many for one time.
    const changed = due.filter(({ item }) => item !== null).toSorted((a, b) => order(a) - order(b));
    const now = changed.slice(0, REFRESHED_MAX);
    const lists = listsOf(schoolId);
    const created = await lists.createMany(
      'risk-register',
      made.map(({ pupilId, fields }) => ({ ...fields, Key: pupilId })),
    );
    await keep(database, schoolId, made, created, clock());
    const edits = now.flatMap(({ item, fields }) =>
      item === null ? [] : [{ itemId: item.itemId, etag: item.etag, fields }],
    );
    const updated = await lists.updateMany('risk-register', edits);
    await keep(database, schoolId, now, updated, clock());
    const outcomes = [...made, ...now].map((write, index) => ({ write, outcome: [...created, ...updated][index] }));
    const count = (isSo: (outcome: ListWriteOutcome, edit: RuleEdit | null) => boolean) =>
      outcomes.filter(({ write, outcome }) => outcome !== undefined && isSo(outcome, write.edit)).length;
    return {
      opened: count(({ kind }, edit) => kind === 'written' && (edit?.kind === 'opened' || edit?.kind === 'reopened')),
      closed: count(({ kind }, edit) => kind === 'written' && edit?.kind === 'closed'),
      refreshed: count(({ kind }, edit) => kind === 'written' && edit === null),
      leftOut: count((outcome) => isNotTakenNow(outcome)) + changed.length - now.length,
      refused: count((outcome) => outcome.kind === 'refused' && isRowAtFault(outcome)),
    };
  };
}

function order({ edit }: DueCaseWrite): number {
  return edit === null ? 1 : 0;
}

/** Also a row that somebody changed meanwhile is kept as it now is; what the app would write is left for the next time. */
function keep(
  database: Database,
  schoolId: string,
  writes: readonly DueCaseWrite[],
  outcomes: readonly ListWriteOutcome[],
  now: Date,
): Promise<void> {
  return database.inTransaction(async (records) => {
    for (const [index, outcome] of outcomes.entries()) {
      const { pupilId, item, edit } = writes[index] ?? {};
      if (outcome.kind === 'conflict') {
        await noteEditsInSharePoint(records, schoolId, [{ kind: 'present', item: outcome.current }]);
      }
      if (outcome.kind !== 'written' || pupilId === undefined || edit == null) continue;
      const { kind, written } = edit;
      // A row that was there already comes back as it is.
      if (!saysTheSame(outcome.item.fields, written)) continue;
      const change = { schoolId, changeId: `rule/${schoolId}/${pupilId}/${outcome.item.etag}`, pupilId, at: now, kind };
      await noteChange(records, {
        ...change,
        by: { kind: 'rule' },
        before: item?.fields ?? {},
        written,
        writeId: null,
      });
    }
    const changes = outcomes.flatMap((outcome) => {
      if (outcome.kind === 'written') return [{ kind: 'present' as const, item: outcome.item }];
      return outcome.kind === 'conflict' ? [{ kind: 'present' as const, item: outcome.current }] : [];
    });
    await records.listItems.apply(schoolId, 'risk-register', changes, false, now);
  });
}

function isNotTakenNow(outcome: ListWriteOutcome): boolean {
  return outcome.kind === 'try-later' || (outcome.kind === 'refused' && !isRowAtFault(outcome));
}
