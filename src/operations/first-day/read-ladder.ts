import { mayAtAll, why } from '../../domain/authorise.ts';
import type { IsoDate } from '../../domain/calendar/iso-date.ts';
import type { LadderRow } from '../../domain/first-day/ladder-view.ts';
import type { Person } from '../../domain/person.ts';
import type { School } from '../../domain/school.ts';
import type { Clock } from '../ports.ts';
import type { Database } from '../records.ts';
import { schoolTime } from '../school-time.ts';
import { ladderRows } from './ladder-rows.ts';
import { loadLadder } from './load-ladder.ts';

export interface ReadLadderNeeds {
  readonly database: Database;
  readonly clock: Clock;
}

export interface LadderPage {
  readonly on: IsoDate;
  readonly rows: readonly LadderRow[];
}

/** Today's first-day ladder for one person. That reasons of tier 2 were shown is audited. */
export function readLadder({ database: { records }, clock }: ReadLadderNeeds) {
  return async (school: School, person: Person): Promise<LadderPage> => {
    const now = clock();
    const { on } = schoolTime(school, now);
    const rows = mayAtAll(person, 'ladder.read') ? ladderRows(await loadLadder(records, school, on, now), person) : [];
    if (rows.some(({ reasons }) => reasons !== null && reasons.length > 0)) {
      const { reason } = why(person, 'ladder.reasons.read', {});
      const { schoolId } = school;
      const { personId } = person;
      await records.audit.record({ schoolId, at: now, personId, verb: 'ladder.reasons.read', subject: on, reason });
    }
    return { on, rows };
  };
}
