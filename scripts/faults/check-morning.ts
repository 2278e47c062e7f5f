import { isDeepStrictEqual } from 'node:util';
import type { DueMoment } from '../../src/jobs/watch-clock.ts';
import type { CardKind } from '../../src/operations/cards/card-kinds.ts';
import { loadCard } from '../../src/operations/cards/load-card.ts';
import type { Database } from '../../src/operations/records.ts';
import type { Delivery } from '../../src/operations/records/delivery-store.ts';
import type { Morning } from './invent-morning.ts';
import { channelOf } from './invent-school.ts';
import type { ShownCard } from './simulated-teams.ts';

export interface MorningFaults {
  /** Cards that ought to be there and are not. */
  readonly lost: number;
  /** Cards beyond the one that ought to be there. */
  readonly doubled: number;
  /** Cards that show what is no longer so. */
  readonly outOfDate: number;
  /** Cards that the app gave up, and says so; not those in chats, which it cannot read, and of which a person is asked. */
  readonly givenUp: number;
  /** Moments of the timetable that were neither done nor recorded as missed. */
  readonly momentsUndone: number;
  readonly limitsBroken: number;
}

export interface EndOfMorning {
  readonly database: Database;
  readonly morning: Morning;
  readonly moments: readonly DueMoment[];
  readonly schoolTime: Date;
}

const KINDS: readonly CardKind[] = [
  'absent-list',
  'registers-missing',
  'ladder-overdue',
  'second-calls',
  'action',
  'briefing',
];
/** Their cards show how late it is, and are edited when something happens, not as time goes by. */
const OF_THE_MINUTE: readonly CardKind[] = ['ladder-overdue', 'second-calls'];

/** Compares what channels and chats show with what the records say they should. */
export async function faultsOfMorning(
  end: EndOfMorning,
  teams: { readonly limitsBroken: number; cards(): readonly ShownCard[] },
): Promise<MorningFaults> {
  const { database, morning, schoolTime } = end;
  const momentsUndone = (await undone(end)).length;
  const faults = { lost: 0, doubled: 0, outOfDate: 0, givenUp: 0, momentsUndone, limitsBroken: teams.limitsBroken };
  const cards = teams.cards();
  const known = new Set<string>();
  for (const { school } of morning.schools) {
    const lists = (yearGroup: number) =>
      cards.filter(
        ({ channelId, content }) =>
          channelId === channelOf(school.schoolId, yearGroup) && content.kind === 'absent-list',
      );
    const expected = morning.isSchoolDay ? 1 : 0;
    for (const yearGroup of school.yearGroups) faults.lost += Math.max(0, expected - lists(yearGroup).length);
    for (const delivery of await deliveriesOf(database, school.schoolId)) {
      known.add(delivery.deliveryId);
      const shown = cards.filter(({ deliveryId }) => deliveryId === delivery.deliveryId);
      faults.doubled += Math.max(0, shown.length - 1);
      if (delivery.state === 'failed') {
        if (!isLeftToPerson(delivery)) faults.givenUp += 1;
        continue;
      }
      if (shown.length === 0 && delivery.subject.kind !== 'absent-list') faults.lost += 1;
      if (OF_THE_MINUTE.includes(delivery.subject.kind)) continue;
      const wanted = await loadCard({ database, clock: () => schoolTime }, school, delivery);
      faults.outOfDate += shown.filter(({ content }) => !isDeepStrictEqual(content, wanted)).length;
    }
  }
  // What no record knows of should not be there.
  faults.doubled += cards.filter(({ deliveryId }) => !known.has(deliveryId)).length;
  return faults;
}

/** Whether nothing is left to decide or to send. */
export async function isSettled(end: EndOfMorning): Promise<boolean> {
  const { database, morning } = end;
  if (!morning.isSchoolDay) return true;
  for (const { school } of morning.schools) {
    const deliveries = await deliveriesOf(database, school.schoolId);
    const isDone = ({ state, wantedRevision, postedRevision }: Delivery) =>
      state === 'failed' || (state === 'posted' && wantedRevision === postedRevision);
    const lists = deliveries.filter(({ subject }) => subject.kind === 'absent-list');
    if (lists.length < school.yearGroups.length || !deliveries.every(isDone)) return false;
  }
  return (await undone(end)).length === 0;
}

async function undone({ database: { records }, morning, moments, schoolTime }: EndOfMorning): Promise<DueMoment[]> {
  const left: DueMoment[] = [];
  for (const { school } of morning.schools) {
    const due = moments.filter((one) => one.school === school && one.dueAt <= schoolTime);
    const kept = await records.moments.ofDay(school.schoolId, morning.on);
    const settled = new Set(kept.filter(({ state }) => state !== 'begun').map(({ name }) => name));
    left.push(...due.filter(({ moment }) => !settled.has(moment.name)));
  }
  return left;
}

function isLeftToPerson({ place, detail }: Delivery): boolean {
  return place.kind === 'person' && detail?.includes('Nobody saw whether this card arrived') === true;
}

async function deliveriesOf({ records }: Database, schoolId: string): Promise<Delivery[]> {
  const ofKinds = await Promise.all(KINDS.map((kind) => records.deliveries.about({ schoolId, kind, about: [{}] })));
  return ofKinds.flat();
}
