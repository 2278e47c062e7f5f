import { describe, expect, test } from '@jest/globals';
import { attendanceCode } from '../../../src/domain/attendance-codes.ts';
import type { SessionName } from '../../../src/domain/calendar/school-session.ts';
import { judgeMark, type MarkJudgement } from '../../../src/domain/register-files/judge-mark.ts';
import { createKnownDays } from '../../../src/domain/register-files/known-days.ts';
import { CALENDAR, ROLL } from '../../support/small-school.ts';

const DAYS = createKnownDays([CALENDAR], '2026-11-23');
const [TAMSIN] = ROLL;

function judge(on: string, session: SessionName, code: string, leftOn: string | null = null): MarkJudgement {
  if (TAMSIN === undefined) throw new Error('The small school has pupils.');
  return judgeMark({ pupil: { ...TAMSIN, leftOn }, day: DAYS.day(on), session, code });
}

const good = (code: string, slashMended = false) => ({
  kind: 'good',
  byte: attendanceCode(code)?.byte,
  slashMended,
});

describe('a mark of a register file is judged', () => {
  test.each<[string, string, SessionName, string, object]>([
    ['good on a session', '2026-11-20', 'AM', 'I', good('I')],
    ['good today', '2026-11-23', 'AM', 'N', good('N')],
    ['good as the slash of its own session', '2026-11-20', 'AM', '/', good('/')],
    ['good as the backslash of its own session', '2026-11-20', 'PM', '\\', good('\\')],
    ['the morning’s where the afternoon’s stands in it', '2026-11-20', 'AM', '\\', good('/', true)],
    ['the afternoon’s where the morning’s stands in it', '2026-11-20', 'PM', '/', good('\\', true)],
    ['refused beyond the calendars', '2027-09-06', 'AM', '/', { kind: 'refused', reason: 'outside-known-years' }],
    ['refused as no code', '2026-11-20', 'AM', 'A', { kind: 'refused', reason: 'unknown-code' }],
    ['refused tomorrow', '2026-11-24', 'AM', '/', { kind: 'refused', reason: 'in-the-future' }],
    ['refused on a Saturday', '2026-11-21', 'AM', '/', { kind: 'refused', reason: 'not-a-school-day' }],
    ['refused as a code of old', '2026-11-20', 'AM', 'H', { kind: 'refused', reason: 'code-not-in-force' }],
    ['passed over where # only says that there is no school', '2026-11-21', 'AM', '#', { kind: 'quiet' }],
    ['passed over where Y of old does', '2026-11-12', 'PM', 'Y', { kind: 'quiet' }],
  ])('%s', (_, on, session, code, expected) => {
    expect(judge(on, session, code)).toEqual(expected);
  });

  test('refused after the pupil’s last day, and good on it', () => {
    expect(judge('2026-11-20', 'AM', '/', '2026-11-19')).toEqual({ kind: 'refused', reason: 'not-on-roll' });
    expect(judge('2026-11-20', 'AM', '/', '2026-11-20')).toEqual(good('/'));
    expect(judge('2026-11-20', 'AM', 'Z', '2026-11-19')).toEqual({ kind: 'quiet' });
  });
});

describe('the known days', () => {
  const autumn = { name: 'Autumn', startsOn: '2027-09-06', endsOn: '2027-09-07', halfTerm: null };
  const next = { ...CALENDAR, schoolYear: 2027, terms: [autumn] };
  const both = createKnownDays([next, CALENDAR], '2026-11-23');

  test('go from the oldest calendar to the newest, in whatever order they are given', () => {
    expect(both.schoolYears).toEqual([2026, 2027]);
    expect(both.sessionsFrom('2027-07-21')).toEqual([
      { on: '2027-07-21', session: 'AM' },
      { on: '2027-07-21', session: 'PM' },
      { on: '2027-09-06', session: 'AM' },
      { on: '2027-09-06', session: 'PM' },
      { on: '2027-09-07', session: 'AM' },
      { on: '2027-09-07', session: 'PM' },
    ]);
  });

  test('know today from tomorrow, and a weekend from a weekday', () => {
    const known = (on: string) => [both.day(on).isFuture, both.day(on).isWeekend];
    expect(['2026-11-20', '2026-11-21', '2026-11-22', '2026-11-23', '2026-11-24'].map(known)).toEqual([
      [false, false],
      [false, true],
      [false, true],
      [false, false],
      [true, false],
    ]);
  });

  test('are worked out once for the many marks that fall on them', () => {
    expect(both.day('2026-11-20')).toBe(both.day('2026-11-20'));
  });
});
