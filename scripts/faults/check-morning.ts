import { isDeepStrictEqual } from 'node:util';
import { loadAbsentListCard } from '../../src/operations/cards/load-absent-list-card.ts';
import type { Database } from '../../src/operations/records.ts';
import type { Delivery } from '../../src/operations/records/delivery-store.ts';
import type { Morning } from './invent-morning.ts';
import type { SimulatedTeams } from './simulated-teams.ts';

export interface MorningFaults {
  /** Cards that ought to be there and are not. */
  readonly lost: number;
  /** Cards beyond the one that ought to be there. */
  readonly doubled: number;
  /** Cards that show what is no longer so. */
  readonly outOfDate: number;
  /** Cards that the app gave up, and says so. */
  readonly givenUp: number;
  readonly limitsBroken: number;
}

/** Compares what the channels show with what the records say they should. */
export async function faultsOfMorning(
  database: Database,
  morning: Morning,
  teams: SimulatedTeams,
): Promise<MorningFaults> {
  const faults = { lost: 0, doubled: 0, outOfDate: 0, givenUp: 0, limitsBroken: teams.limitsBroken };
  for (const { school } of morning.schools) {
    const deliveries = await deliveriesOf(database, school.schoolId, morning);
    for (const yearGroup of school.yearGroups) {
      const subject = { on: morning.on, session: 'AM', yearGroup } as const;
      const shown = teams.cards().filter(({ channelId }) => channelId === `${school.schoolId}-year-${yearGroup}`);
      const expected = morning.isSchoolDay ? 1 : 0;
      faults.lost += Math.max(0, expected - shown.length);
      faults.doubled += Math.max(0, shown.length - expected);
      const delivery = deliveries.find(
        (one) =>
          one.place.kind === 'channel' && one.subject.kind === 'absent-list' && one.subject.yearGroup === yearGroup,
      );
      if (delivery?.state === 'failed') faults.givenUp += 1;
      const view = await loadAbsentListCard(database.records, school, subject, delivery?.late ?? false);
      const stale = shown.filter(({ content }) => !isDeepStrictEqual(content, { kind: 'absent-list', view }));
      faults.outOfDate += stale.length;
    }
  }
  return faults;
}

/** Whether nothing is left to decide or to send. */
export async function isSettled(database: Database, morning: Morning): Promise<boolean> {
  if (!morning.isSchoolDay) return true;
  for (const { school } of morning.schools) {
    const deliveries = await deliveriesOf(database, school.schoolId, morning);
    const isDone = ({ state, wantedRevision, postedRevision }: Delivery) =>
      state === 'failed' || (state === 'posted' && wantedRevision === postedRevision);
    if (deliveries.length < school.yearGroups.length || !deliveries.every(isDone)) return false;
  }
  return true;
}

function deliveriesOf({ records }: Database, schoolId: string, { on }: Morning): Promise<Delivery[]> {
  return records.deliveries.about({ schoolId, kind: 'absent-list', about: [{ on }] });
}
