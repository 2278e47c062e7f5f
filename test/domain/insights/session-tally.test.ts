import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { sessionsOf, wholeYear } from '../../../src/domain/calendar/school-sessions.ts';
import { NO_SESSIONS, type AttendanceFigures } from '../../../src/domain/figures/attendance-figures.ts';
import { addFigures } from '../../../src/domain/figures/group-figures.ts';
import { insightPeriods } from '../../../src/domain/insights/insight-periods.ts';
import { figuresOfAll, leagueTables } from '../../../src/domain/insights/league-tables.ts';
import { figuresAt, pupilsAtLeast, tallySessions } from '../../../src/domain/insights/session-tally.ts';
import { standingOverTime } from '../../../src/domain/insights/standing-over-time.ts';
import { timeBuckets, weekdayHalves } from '../../../src/domain/insights/time-buckets.ts';
import { anyPupils } from '../../support/any-counted-pupils.ts';
import { LADDER } from '../figures/bands-of-documents.ts';
import { CALENDAR } from '../../support/small-school.ts';

const SESSIONS = sessionsOf(CALENDAR);
const YEAR = wholeYear(SESSIONS);
const sumOf = (all: readonly AttendanceFigures[]) => all.reduce(addFigures, NO_SESSIONS);
const pick = ({ possible, attended, authorised, unauthorised, late, lateAfterClose, unmarked }: AttendanceFigures) => ({
  ...{ possible, attended, authorised, unauthorised, late, lateAfterClose, unmarked },
});

describe('the figures of many pupils by time', () => {
  test('are those of each pupil added up', () => {
    fc.assert(
      fc.property(anyPupils(CALENDAR), (pupils) => {
        expect(figuresAt(tallySessions(pupils), SESSIONS.halfDays)).toEqual(pick(figuresOfAll(pupils)));
      }),
    );
  });

  test('are the same summed over days, weeks, half terms, terms, or weekdays with their halves', () => {
    fc.assert(
      fc.property(anyPupils(CALENDAR), (pupils) => {
        const tally = tallySessions(pupils);
        const whole = pick(figuresOfAll(pupils));
        for (const kind of ['day', 'week', 'half-term', 'term'] as const) {
          const buckets = timeBuckets(CALENDAR, YEAR, kind);
          expect(sumOf(buckets.map(({ halfDays }) => figuresAt(tally, halfDays)))).toEqual(whole);
        }
        expect(sumOf(weekdayHalves(SESSIONS, YEAR).map((halves) => figuresAt(tally, halves)))).toEqual(whole);
      }),
    );
  });

  test('are the same summed over year groups and over forms', () => {
    fc.assert(
      fc.property(anyPupils(CALENDAR), (pupils) => {
        const { years, forms } = leagueTables(pupils, 1);
        for (const lines of [years, forms]) {
          const figures = lines.flatMap((line) => (line.figures === null ? [] : [line.figures]));
          expect(figures).toHaveLength(lines.length);
          expect(pick(sumOf(figures))).toEqual(pick(figuresOfAll(pupils)));
          expect(figures.reduce((sum, { persistentlyAbsent }) => sum + persistentlyAbsent, 0)).toBe(
            figuresOfAll(pupils).persistentlyAbsent,
          );
        }
      }),
    );
  });

  test('rest on no more pupils than there are', () => {
    fc.assert(
      fc.property(anyPupils(CALENDAR), (pupils) => {
        expect(pupilsAtLeast(tallySessions(pupils), SESSIONS.halfDays)).toBeLessThanOrEqual(
          figuresOfAll(pupils).pupils,
        );
      }),
    );
  });
});

describe('where pupils stand over time', () => {
  const lastDay = SESSIONS.dates.at(-1) ?? '';

  test('is at the end what their figures of the year say, each pupil in one band', () => {
    fc.assert(
      fc.property(anyPupils(CALENDAR), (pupils) => {
        const days = [...timeBuckets(CALENDAR, YEAR, 'week').map(({ lastOn }) => lastOn)];
        const standings = standingOverTime(pupils, LADDER, days);
        const { pupils: counted, persistentlyAbsent, severelyAbsent } = figuresOfAll(pupils);
        expect(days.at(-1)).toBe(lastDay);
        expect(standings.at(-1)).toMatchObject({ on: lastDay, pupils: counted, persistentlyAbsent, severelyAbsent });
        for (const { pupils: all, inBands, persistentlyAbsent: many, severelyAbsent: few } of standings) {
          expect(inBands.reduce((a, b) => a + b, 0)).toBe(all);
          expect(few).toBeLessThanOrEqual(many);
        }
      }),
    );
  });
});

describe('the periods', () => {
  test('are the year to date and what of it has begun, the latest first', () => {
    expect(insightPeriods(CALENDAR, '2026-11-23').map(({ name, lastOn }) => `${name} to ${lastOn}`)).toEqual([
      'Year to date to 2026-11-23',
      'Autumn 2 to 2026-11-23',
      'Autumn term to 2026-11-23',
      'Autumn 1 to 2026-10-23',
    ]);
  });
});
