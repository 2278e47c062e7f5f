import { mayAtAll, why } from '../../domain/authorise.ts';
import type { IsoDate } from '../../domain/calendar/iso-date.ts';
import type { LadderRow } from '../../domain/first-day/ladder-view.ts';
import type { Person } from '../../domain/person.ts';
import type { School } from '../../domain/school.ts';
import type { Clock } from '../ports.ts';
import type { Database, Records } from '../records.ts';
import type { ClosingEntry } from '../records/ladder-store.ts';
import { schoolTime } from '../school-time.ts';
import { dayStatement, type DayStatement } from './day-statement.ts';
import { ladderRows, onStep } from './ladder-rows.ts';
import { loadLadder } from './load-ladder.ts';
import { secondCalls, type SecondCall } from './second-calls.ts';

export interface ReadLadderNeeds {
  readonly database: Database;
  readonly clock: Clock;
}

export interface LadderPage {
  readonly on: IsoDate;
  readonly asOf: Date;
  readonly rows: readonly LadderRow[];
  /** How many messages the person may send now. */
  readonly messagesDue: number;
  readonly secondCalls: readonly SecondCall[];
  readonly statement: DayStatement;
  /** How it stood when the day was closed, of the pupils whom the person may see; null before that. */
  readonly closed: { readonly at: Date; readonly entries: readonly ClosingEntry[] } | null;
}

/** Today's first-day ladder for one person: nobody whom they may not see is in any part of it. Each read is audited. */
export function readLadder({ database: { records }, clock }: ReadLadderNeeds) {
  return async (school: School, person: Person): Promise<LadderPage> => {
    const now = clock();
    const { on } = schoolTime(school, now);
    const all = mayAtAll(person, 'ladder.read') ? await loadLadder(records, school, on, now) : [];
    const entries = all.filter(({ pupil }) => why(person, 'ladder.read', pupil).kind === 'allowed');
    const rows = ladderRows(entries, person);
    const isDue = ({ pupil, standing }: ReturnType<typeof onStep>[number]) =>
      standing.step.does === 'message' && why(person, 'ladder.message', pupil).kind === 'allowed';
    const closed = await closedFor(records, school, person, on);
    const closedIds = closed?.entries.map(({ pupilId }) => pupilId) ?? [];
    const pupilIds = [...new Set([...entries.map(({ pupil }) => pupil.pupilId), ...closedIds])];
    await auditRead(records, school, person, { on, now, rows, pupilIds });
    return {
      on,
      asOf: now,
      rows,
      messagesDue: onStep(entries).filter(isDue).length,
      secondCalls: secondCalls(entries),
      statement: dayStatement(school, entries),
      closed,
    };
  };
}

async function closedFor(records: Records, { schoolId }: School, person: Person, on: IsoDate) {
  const closing = await records.ladder.closing(schoolId, on);
  if (closing === null) return null;
  const pupils = (await records.pupils.all(schoolId)).filter(
    (pupil) => why(person, 'ladder.read', pupil).kind === 'allowed',
  );
  const visible = new Set(pupils.map(({ pupilId }) => pupilId));
  return { at: closing.closedAt, entries: closing.entries.filter(({ pupilId }) => visible.has(pupilId)) };
}

interface LadderRead {
  readonly on: IsoDate;
  readonly now: Date;
  readonly rows: readonly LadderRow[];
  /** Everybody in any part of the page. */
  readonly pupilIds: readonly string[];
}

/** One record says that the page was read, and one more of whom it was said why they are vulnerable. */
async function auditRead(
  { audit }: Records,
  { schoolId }: School,
  person: Person,
  { on, now, rows, pupilIds }: LadderRead,
): Promise<void> {
  if (pupilIds.length === 0) return;
  const first = rows[0] ?? {};
  const note = (verb: 'ladder.read' | 'ladder.reasons.read', ids: readonly string[]) => {
    const { reason } = why(person, verb, first);
    const subject = `${on}, ${ids.length} pupils`;
    return audit.record({ schoolId, at: now, personId: person.personId, verb, subject, pupilIds: ids, reason });
  };
  await note('ladder.read', pupilIds);
  const explained = rows.filter(({ reasons }) => reasons !== null && reasons.length > 0);
  if (explained.length > 0)
    await note(
      'ladder.reasons.read',
      explained.map(({ pupilId }) => pupilId),
    );
}
