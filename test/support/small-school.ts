import type { Pupil } from '../../src/domain/pupil.ts';
import type { MarksPlan, RegisterFilePlan, RollPlan } from '../../src/domain/register-files/register-file-plan.ts';
import { decodeMarks } from '../../src/domain/marks.ts';
import type { SchoolCalendar } from '../../src/domain/calendar/school-calendar.ts';
import type { SchoolRecords } from '../../src/domain/register-files/school-records.ts';

/** Two forms of three, as the fixtures in test/fixtures/registers have them. */
export const ROLL: readonly Pupil[] = [
  pupil(1, 'F999100026011', 'Brindle', 'Tamsin', '9A'),
  pupil(2, 'V999100026012', 'Fairweather', 'Osei', '9A'),
  pupil(3, 'J999100026013', 'O’Kestrel', 'Zoë', '9A'),
  pupil(4, 'Y999100026014', 'Zürner', 'Amélie', '9B'),
  pupil(5, 'M999100026015', 'Moss', 'Kit', '9B'),
  pupil(6, 'B999100026016', 'Quill', 'Rowan', '9B'),
];

export const CALENDAR: SchoolCalendar = {
  schoolYear: 2026,
  terms: [
    {
      name: 'Autumn',
      startsOn: '2026-09-01',
      endsOn: '2026-12-18',
      halfTerm: { startsOn: '2026-10-26', endsOn: '2026-10-30' },
    },
    {
      name: 'Spring',
      startsOn: '2027-01-04',
      endsOn: '2027-03-25',
      halfTerm: { startsOn: '2027-02-15', endsOn: '2027-02-19' },
    },
    { name: 'Summer', startsOn: '2027-04-12', endsOn: '2027-07-21', halfTerm: null },
  ],
  inset: [
    { on: '2026-09-01', session: null, groups: [] },
    { on: '2026-11-06', session: 'PM', groups: [] },
  ],
  bankHolidays: ['2027-05-03'],
  closures: [{ on: '2026-11-12', session: null, groups: [] }],
};

/** Monday 23 November 2026, nothing stored yet. */
export const RECORDS: SchoolRecords = {
  roll: ROLL,
  calendars: [CALENDAR],
  existing: () => undefined,
  today: '2026-11-23',
};

export function marksPlan(plan: RegisterFilePlan): MarksPlan {
  if (plan.kind !== 'marks') throw new Error(`The plan is of kind ${plan.kind}.`);
  return plan;
}

export function rollPlan(plan: RegisterFilePlan): RollPlan {
  if (plan.kind !== 'roll') throw new Error(`The plan is of kind ${plan.kind}.`);
  return plan;
}

/** "p1 2026-09-07 AM /" for each mark after the plan. */
export function marksAfter({ years }: MarksPlan): string[] {
  return years.flatMap(({ pupilId, schoolYear, after }) =>
    decodeMarks(schoolYear, after).map(({ on, session, code }) => `${pupilId} ${on} ${session} ${code}`),
  );
}

export function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function pupil(number: number, upn: string, surname: string, forename: string, form: string): Pupil {
  const misId = String(4000 + number).padStart(6, '0');
  const names = { surname, forename, yearGroup: 9, form };
  return { pupilId: `p${number}`, upn, misId, ...names, admittedOn: '2024-09-02', leftOn: null };
}
