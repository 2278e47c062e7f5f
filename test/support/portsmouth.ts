import type { SchoolCalendar } from '../../src/domain/calendar/school-calendar.ts';
import type { Cadence } from '../../src/domain/strategy/cadence.ts';
import { windowsOf } from '../../src/domain/strategy/cadence-windows.ts';
import type { Provision } from '../../src/domain/strategy/provision.ts';
import { schoolYearsOf } from '../../src/domain/strategy/school-year.ts';

/** A school in Portsmouth in 2025/26 (domain.md 4): 190 days. */
export const PORTSMOUTH: SchoolCalendar = {
  schoolYear: 2025,
  terms: [
    term('Autumn', '2025-09-03', '2025-12-19', '2025-10-27', '2025-10-31'),
    term('Spring', '2026-01-05', '2026-03-27', '2026-02-16', '2026-02-20'),
    term('Summer', '2026-04-13', '2026-07-22', '2026-05-25', '2026-05-29'),
  ],
  inset: ['2025-09-03', '2025-11-03', '2026-02-23', '2026-05-01', '2026-06-26'].map(wholeDay),
  bankHolidays: ['2026-05-04'],
  closures: [],
};

/** The year after, with invented dates; 30 September is an INSET day. */
export const NEXT_YEAR: SchoolCalendar = {
  schoolYear: 2026,
  terms: [
    term('Autumn', '2026-09-02', '2026-12-18', '2026-10-26', '2026-10-30'),
    term('Spring', '2027-01-04', '2027-03-25', '2027-02-15', '2027-02-19'),
    term('Summer', '2027-04-12', '2027-07-21', '2027-05-31', '2027-06-04'),
  ],
  inset: ['2026-09-02', '2026-09-30', '2027-01-04'].map(wholeDay),
  bankHolidays: ['2027-05-03'],
  closures: [],
};

export function wholeDay(on: string) {
  return { on, session: null, groups: [] };
}

interface Circumstances {
  readonly calendar?: SchoolCalendar;
  readonly others?: readonly SchoolCalendar[];
  readonly governorsMeetOn?: readonly string[];
}

/** "2025-09-04 to 2025-09-17" for each time that a cadence falls due in a year, or the day alone. */
export function windowsIn(cadence: Cadence, circumstances: Circumstances = {}): string[] {
  const { calendar = PORTSMOUTH, others = [], governorsMeetOn = [] } = circumstances;
  return schoolYearsOf([calendar, ...others], governorsMeetOn)
    .filter(({ schoolYear }) => schoolYear === calendar.schoolYear)
    .flatMap((year) => windowsOf(cadence, year))
    .map(({ opensOn, dueOn }) => (opensOn === dueOn ? dueOn : `${opensOn} to ${dueOn}`));
}

/** A provision about which nothing matters but what is given. */
export function provisionOf(given: Partial<Provision>): Provision {
  return {
    id: 'P-1',
    source: 'S0-01',
    alsoFrom: [],
    area: 'An area',
    title: 'Something is done',
    roles: ['attendance-officer'],
    cadence: [],
    trigger: { kind: 'calendar' },
    selector: null,
    does: 'reminds',
    tier: 0,
    needsDecision: false,
    active: true,
    inactiveBecause: null,
    duplicateOf: null,
    asksTheSchool: null,
    resolves: [],
    ...given,
  };
}

function term(name: string, startsOn: string, endsOn: string, halfFrom: string, halfTo: string) {
  return { name, startsOn, endsOn, halfTerm: { startsOn: halfFrom, endsOn: halfTo } };
}
