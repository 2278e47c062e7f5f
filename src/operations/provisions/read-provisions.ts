import { bothOf, why } from '../../domain/authorise.ts';
import { addDays, type IsoDate } from '../../domain/calendar/iso-date.ts';
import type { Person } from '../../domain/person.ts';
import { provisionLines, type ProvisionLine } from '../../domain/provisions/provision-lines.ts';
import type { School } from '../../domain/school.ts';
import type { Clock } from '../ports.ts';
import type { Database } from '../records.ts';
import { schoolTime } from '../school-time.ts';
import { evidenceBetween } from './evidence-between.ts';

export interface ProvisionsNeeds {
  readonly database: Database;
  readonly clock: Clock;
}

export interface ProvisionsAsked {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

export type ProvisionsRead =
  | { readonly kind: 'too-long'; readonly message: string }
  | {
      readonly kind: 'provisions';
      readonly asOf: Date;
      readonly today: IsoDate;
      readonly lines: readonly ProvisionLine[];
      /** A governor is given figures and dates, and neither names nor notes. */
      readonly namesPeople: boolean;
      readonly mayRecord: boolean;
    };

/** The longest term, and a week. */
const DAYS_MAX = 140;

/** What the school's strategy asks for between two dates, and what is on record of it. The read is audited. */
export function readProvisions({ database, clock }: ProvisionsNeeds) {
  return async (school: School, person: Person, { from, to }: ProvisionsAsked): Promise<ProvisionsRead> => {
    if (from > to || addDays(from, DAYS_MAX) < to) {
      return { kind: 'too-long', message: `Ask for ${DAYS_MAX} days at most, the first before the last.` };
    }
    const { records } = database;
    const now = clock();
    const { on: today } = schoolTime(school, now);
    const { calendars, strategy } = school;
    const evidence = await evidenceBetween(records, school, { from, to });
    const lines = provisionLines({ provisions: strategy.provisions, calendars, from, to, today, evidence });
    const answer = why(person, 'provisions.read', {});
    await records.audit.record({
      ...{ schoolId: school.schoolId, at: now, personId: person.personId, verb: 'provisions.read' },
      ...{ subject: `${from} to ${to}`, reason: answer.reason },
    });
    const namesPeople = bothOf(person).every(({ roles }) => roles.some((role) => role !== 'governor'));
    return {
      ...{ kind: 'provisions', asOf: now, today, lines, namesPeople },
      mayRecord: why(person, 'provisions.record', {}).kind === 'allowed',
    };
  };
}
