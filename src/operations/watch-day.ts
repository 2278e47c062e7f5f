import type { IsoDate } from '../domain/calendar/iso-date.ts';
import type { School } from '../domain/school.ts';
import { peopleWithChat } from './people-with-chat.ts';
import type { Clock } from './ports.ts';
import { intendCard } from './intend-card.ts';
import type { Database, Records } from './records.ts';
import { refreshCards } from './refresh-cards.ts';
import { instantOf, schoolTime } from './school-time.ts';

/** What the timetable says of a day. */
export interface ExpectedMoment {
  readonly name: string;
  readonly dueAt: Date;
}

/** So long after its time a thing may still be under way. */
const GRACE_MS = 10 * 60_000;

/**
 * Compares what was due today with what happened, and tells the attendance champions of each thing that did not, once,
 * in their chats; their card is edited when it has happened after all. A thing is told of when two looks found it late:
 * after a start, what was missed is being made up.
 */
export function watchDay({ database, clock }: { readonly database: Database; readonly clock: Clock }) {
  const foundLate = new Map<string, ReadonlySet<string>>();
  return async (school: School, expected: (on: IsoDate) => readonly ExpectedMoment[]): Promise<readonly string[]> => {
    const now = clock();
    const { on } = schoolTime(school, now);
    const late = await lateThings(database.records, school, { on, now, expected: expected(on) });
    const keyOf = (thing: string) => `${on}/${thing}`;
    const foundBefore = foundLate.get(school.schoolId);
    const told = late.filter((thing) => foundBefore?.has(keyOf(thing)) === true);
    foundLate.set(school.schoolId, new Set(late.map(keyOf)));
    await database.inTransaction(async (records) => {
      for (const thing of told) await tellChampions(records, school, { on, thing, now });
      await tellOfEnd(records, school, on, late);
    });
    return told;
  };
}

interface Day {
  readonly on: IsoDate;
  readonly now: Date;
  readonly expected: readonly ExpectedMoment[];
}

/** Moments of the timetable by their names, and channels' cards by `card/<delivery>`. */
async function lateThings(records: Records, school: School, { on, now, expected }: Day): Promise<string[]> {
  const isLate = (dueAt: Date) => now.getTime() - dueAt.getTime() >= GRACE_MS;
  const kept = (await records.moments.ofDay(school.schoolId, on)).filter(({ state }) => state === 'kept');
  const moments = expected.filter(({ name, dueAt }) => isLate(dueAt) && !kept.some((record) => record.name === name));
  const unsent = await records.deliveries.unsent(school.schoolId, instantOf(school, on, '00:00'));
  const cards = unsent.filter(
    ({ place, activityId, intendedAt }) => place.kind === 'channel' && activityId === null && isLate(intendedAt),
  );
  return [...moments.map(({ name }) => name), ...cards.map(({ deliveryId }) => `card/${deliveryId}`)];
}

async function tellChampions(
  records: Records,
  school: School,
  { on, thing, now }: { readonly on: IsoDate; readonly thing: string; readonly now: Date },
): Promise<void> {
  const { schoolId } = school;
  for (const { personId } of await peopleWithChat(records, school, ['attendance-champion'])) {
    const key = `not-done/${schoolId}/${on}/${thing}/${personId}`;
    const subject = { kind: 'not-done', on, moment: thing } as const;
    const place = { kind: 'person', personId } as const;
    await intendCard(records, { key, schoolId, subject, place, late: false }, now);
  }
}

/** Cards whose thing has happened since are asked for once more. */
async function tellOfEnd(records: Records, { schoolId }: School, on: IsoDate, late: readonly string[]): Promise<void> {
  const told = await records.deliveries.about({ schoolId, kind: 'not-done', about: [{ on }] });
  const ended = new Set<string>();
  for (const { subject, wantedRevision } of told) {
    if (subject.kind === 'not-done' && wantedRevision === 1 && !late.includes(subject.moment))
      ended.add(subject.moment);
  }
  for (const moment of ended) await refreshCards(records, { schoolId, kind: 'not-done', about: [{ on, moment }] });
}
