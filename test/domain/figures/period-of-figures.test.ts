import { describe, expect, test } from '@jest/globals';
import { addDays, weekdayOf, type IsoDate } from '../../../src/domain/calendar/iso-date.ts';
import { sessionsOf, spanOf } from '../../../src/domain/calendar/school-sessions.ts';
import { bandOf } from '../../../src/domain/figures/attendance-band.ts';
import {
  attendancePercent,
  countSessions,
  isPersistentlyAbsent,
  isProvisional,
  PROVISIONAL_BELOW_SESSIONS,
} from '../../../src/domain/figures/attendance-figures.ts';
import { encodeMarks, type Mark } from '../../../src/domain/marks.ts';
import { figuresOf } from '../../support/figures-of.ts';
import { CALENDAR } from '../../support/small-school.ts';
import { LADDER } from './bands-of-documents.ts';

const SESSIONS = sessionsOf(CALENDAR);

/** Away in the two weeks from 14 September, and there on every other weekday. */
const MARKS = encodeMarks(
  2026,
  weekdays('2026-09-02', '2026-12-18').flatMap((on): Mark[] => {
    const code = on >= '2026-09-14' && on <= '2026-09-25' ? 'I' : '/';
    return [
      { on, session: 'AM', code },
      { on, session: 'PM', code },
    ];
  }),
);

describe('AMB-23 a band is of the year to date from admission, and a reward of its own period', () => {
  test.each([
    ['on roll all year', '2026-09-02', '2026-11-20', 'persistent', 20, 103],
    ['on roll all year, at half term', '2026-09-02', '2026-10-23', 'persistent', 20, 76],
    ['on roll all year, before the illness', '2026-09-02', '2026-09-11', 'strong', 0, 16],
    ['admitted in the second week of it', '2026-09-21', '2026-11-20', 'persistent', 10, 77],
    ['admitted after it', '2026-09-28', '2026-11-20', 'strong', 0, 67],
    ['the second half of the term alone, for a reward', '2026-11-02', '2026-11-20', 'strong', 0, 27],
  ])('%s: %s to %s is %s, %i of %i missed', (_who, from, to, bandId, missed, possible) => {
    const figures = countSessions(MARKS, SESSIONS, spanOf(SESSIONS, from, to));
    expect([figures.authorised, figures.possible, figures.unmarked]).toEqual([missed, possible, 0]);
    expect(bandOf(LADDER, figures)?.id).toBe(bandId);
  });

  test('one who left is counted to the last day on roll', () => {
    const figures = countSessions(MARKS, SESSIONS, spanOf(SESSIONS, '2026-09-14', '2026-09-15'));
    expect([figures.authorised, figures.possible]).toEqual([4, 4]);
  });
});

describe('AMB-24 figures of fewer than 20 possible sessions are worked out, and marked provisional', () => {
  test.each([
    [2, 10, 80, true],
    [0, 1, 100, true],
    [2, 19, 89.47368421052632, true],
    [2, 20, 90, false],
    [0, 380, 100, false],
  ])('%i of %i missed is %d%%; provisional: %s', (missed, possible, percent, provisional) => {
    const figures = figuresOf(missed, possible);
    expect(attendancePercent(figures)).toBe(percent);
    expect(isPersistentlyAbsent(figures)).toBe(percent <= 90);
    expect(isProvisional(figures)).toBe(provisional);
  });

  test('with nothing possible there is no percentage and no band, rather than 0 or 100', () => {
    const figures = figuresOf(0, 0);
    expect([attendancePercent(figures), bandOf(LADDER, figures), isPersistentlyAbsent(figures)]).toEqual([
      null,
      null,
      false,
    ]);
    expect(isProvisional(figures)).toBe(true);
  });

  test('20 sessions are two school weeks', () => {
    expect(PROVISIONAL_BELOW_SESSIONS).toBe(2 * 5 * 2);
  });
});

function weekdays(from: IsoDate, to: IsoDate): IsoDate[] {
  const days: IsoDate[] = [];
  for (let on = from; on <= to; on = addDays(on, 1)) if (weekdayOf(on) <= 5) days.push(on);
  return days;
}
