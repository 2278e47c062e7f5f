import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { ATTENDANCE_CODES } from '../../../src/domain/attendance-codes.ts';
import { exceptionsOf } from '../../../src/domain/figures/exceptions.ts';
import { legalClock, legalMoment, type LegalClock } from '../../../src/domain/legal/legal-clock.ts';
import { legalStanding } from '../../../src/domain/legal/legal-standing.ts';
import { yearsUpTo, type PupilYear } from '../../../src/domain/legal/pupil-marks-over-years.ts';
import { CALENDAR, DAYS, FIGURES, pupilWith, SESSIONS, sessionsFrom } from './legal-school.ts';

function clockOn(years: readonly PupilYear[], on: string): LegalClock {
  const upTo = yearsUpTo(years, on).map(({ marks, sessions, span }) => exceptionsOf(marks, sessions, span));
  return legalClock(legalMoment(CALENDAR, FIGURES, on), upTo);
}

/** The same numbers, read off the answer with all its evidence. */
function readOff(years: readonly PupilYear[], on: string): LegalClock {
  const file = { pupilId: 'child', yearGroup: 9, years, parentIds: [], notices: [], missedMeeting: null };
  const standing = legalStanding(CALENDAR, file, on, FIGURES);
  if (standing === null) throw new Error('No figures are in force.');
  const { threshold, attendanceReturn, longAbsence, sicknessReturn, unresolvedReasons } = standing;
  return {
    counted: threshold.counted,
    referable: threshold.referable,
    daysAbsent: attendanceReturn.current?.schoolDays ?? 0,
    daysOfLongAbsence: longAbsence.current?.schoolDays ?? 0,
    halfDaysIll: sicknessReturn.halfDaysIll,
    unresolved: unresolvedReasons.length,
    overdue: unresolvedReasons.filter(({ isOverdue }) => isOverdue).length,
  };
}

describe('the legal clock in numbers', () => {
  test('of a pupil who was always there is nothing', () => {
    const nothing = { counted: 0, referable: 0, daysAbsent: 0, daysOfLongAbsence: 0, halfDaysIll: 0 };
    expect(clockOn(pupilWith([]), '2026-11-20')).toEqual({ ...nothing, unresolved: 0, overdue: 0 });
  });

  test('counts ten sessions of O and N, the days in a row, and the reasons that are overdue', () => {
    const marks = [
      ...sessionsFrom('2026-09-07', 8),
      ...sessionsFrom('2026-09-11', 2).map((at) => ({ ...at, code: 'N' })),
    ];
    expect(clockOn(pupilWith(marks), '2026-09-11')).toEqual(readOff(pupilWith(marks), '2026-09-11'));
    expect(clockOn(pupilWith(marks), '2026-09-11')).toMatchObject({
      counted: 10,
      referable: 8,
      daysAbsent: 5,
      overdue: 0,
    });
    expect(clockOn(pupilWith(marks), '2026-09-21')).toMatchObject({ unresolved: 2, overdue: 2, daysAbsent: 0 });
  });

  test('says what the answer with all its evidence says, for any marks on any day', () => {
    const codes = ATTENDANCE_CODES.map(({ code }) => code);
    const spell = fc.record({
      start: fc.nat(SESSIONS.length - 1),
      length: fc.integer({ min: 1, max: 60 }),
      code: fc.oneof(fc.constantFrom('O', 'N', 'G', 'U', 'I', 'Y4', 'D'), fc.constantFrom(...codes)),
    });
    const filling = fc.constantFrom('/', '\\', 'I', 'O', null);
    const days = fc.nat(DAYS.all.length - 1).map((index) => DAYS.all[index] ?? '');
    fc.assert(
      fc.property(fc.array(spell, { maxLength: 25 }), filling, days, (spells, otherwise, on) => {
        const marks = spells.flatMap(({ start, length, code }) =>
          SESSIONS.slice(start, start + length).map((session) => ({ ...session, code })),
        );
        const years = pupilWith(marks, otherwise);
        expect(clockOn(years, on)).toEqual(readOff(years, on));
      }),
      { numRuns: 150 },
    );
  });
});
