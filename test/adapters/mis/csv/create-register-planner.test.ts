import { setImmediate as nextTurn } from 'node:timers/promises';
import { describe, expect, test } from '@jest/globals';
import { createRegisterPlanner } from '../../../../src/adapters/mis/csv/create-register-planner.ts';
import { planRegisterBytes } from '../../../../src/adapters/mis/csv/plan-register-bytes.ts';
import type { SchoolSnapshot } from '../../../../src/operations/plan-register-file.ts';
import { createSchoolDays } from '../../../../src/domain/calendar/school-days.ts';
import { withMark, emptyYearOfMarks } from '../../../../src/domain/marks.ts';
import { bytesOf, CALENDAR, RECORDS, ROLL } from '../../../support/small-school.ts';

const HEADER = 'UPN,Surname,Forename,Reg,Date,Session,Mark';
const [first] = ROLL;
const marks = withMark(emptyYearOfMarks(), { on: '2026-09-07', session: 'AM' }, 'N');

const snapshot: SchoolSnapshot = {
  roll: ROLL,
  calendars: [CALENDAR],
  years: [{ pupilId: first?.pupilId ?? '', schoolYear: 2026, marks }],
  today: RECORDS.today,
};

/** Every session of the autumn so far for the small school, as often as it takes to make the file long. */
function longFile(times: number): Uint8Array {
  const days = createSchoolDays([CALENDAR]).all.filter((on) => on <= RECORDS.today && on !== '2026-11-06');
  const rows = days.flatMap((on) =>
    ROLL.flatMap(({ upn, surname, forename, form }) =>
      (['AM', 'PM'] as const).map((session) => [upn, surname, forename, form, on, session, 'L'].join()),
    ),
  );
  return bytesOf([HEADER, ...Array.from({ length: times }, () => rows).flat()].join('\r\n'));
}

describe('the planner of register files', () => {
  const plan = createRegisterPlanner();

  test.each([
    ['a short file', longFile(1)],
    ['a long file', longFile(20)],
    ['a long file that is no register', bytesOf('Dear colleague, '.repeat(20_000))],
  ])('comes to the same plan for %s wherever it is made', async (_what, bytes) => {
    expect(await plan(bytes, snapshot)).toEqual(planRegisterBytes(bytes, snapshot));
  });

  test('leaves the app free to answer while it reads a long file', async () => {
    const bytes = longFile(200);
    const seen = { turns: 0, isPlanned: false };
    const planning = plan(bytes, snapshot).finally(() => (seen.isPlanned = true));
    for (; !seen.isPlanned; seen.turns += 1) await nextTurn();
    const { plan: made, sessionsToday, changesEarlierDays } = await planning;
    expect(made).toMatchObject({ kind: 'marks', verdict: { kind: 'apply' } });
    expect({ sessionsToday, changesEarlierDays }).toEqual({ sessionsToday: ['AM', 'PM'], changesEarlierDays: true });
    expect(seen.turns).toBeGreaterThan(100);
  });

  test('tells what went wrong beside the app’s own thread', async () => {
    await expect(plan(longFile(20), { ...snapshot, roll: null as never })).rejects.toThrow(/null/);
  });
});
