import { describe, expect, test } from '@jest/globals';
import { compulsorySchoolAge } from '../../../src/domain/legal/compulsory-school-age.ts';
import { LEGAL_FIGURES, legalFiguresOn } from '../../../src/domain/legal/legal-figures.ts';
import { yearsAfter } from '../../../src/domain/legal/years-after.ts';
import { FIGURES } from './legal-school.ts';

describe('legalFiguresOn', () => {
  test.each([
    ['2024-08-18', null],
    ['2024-08-19', '2024-08-19'],
    ['2030-01-01', '2024-08-19'],
  ])('on %s are those valid from %s', (on, validFrom) => {
    expect(legalFiguresOn(on)?.validFrom ?? null).toBe(validFrom);
  });

  test('of several regimes are the latest in force, in whatever order they are listed', () => {
    const later = { ...FIGURES, name: 'later', validFrom: '2028-09-01' };
    const regimes = [later, FIGURES];
    expect(['2024-08-18', '2028-08-31', '2028-09-01'].map((on) => legalFiguresOn(on, regimes)?.name ?? null)).toEqual([
      null,
      FIGURES.name,
      'later',
    ]);
  });

  test('of the national framework are those of domain.md 2', () => {
    expect(legalFiguresOn('2024-08-19')).toMatchObject({
      threshold: { sessions: 10, schoolWeeks: 10 },
      ladder: {
        years: 3,
        steps: [
          [
            { pounds: 80, withinDays: 21 },
            { pounds: 160, withinDays: 28 },
          ],
          [{ pounds: 160, withinDays: 28 }],
        ],
      },
      noticeToImprove: { leastSchoolDays: 15, mostSchoolDays: 30 },
      monitoringSchoolDays: 15,
      attendanceReturn: { schoolDays: 10, earlyAlerts: [5, 8] },
      sicknessReturnSchoolDays: 15,
      longAbsenceSchoolDays: 20,
      reasonSchoolDays: 5,
      registerMinutes: 30,
    });
  });

  test('hold together in every regime: whole pounds, sums that rise with their days, monitoring that may be a notice', () => {
    for (const { ladder, noticeToImprove, monitoringSchoolDays, validFrom, threshold } of LEGAL_FIGURES) {
      for (const terms of ladder.steps) {
        expect(terms.every(({ pounds, withinDays }) => Number.isInteger(pounds) && Number.isInteger(withinDays))).toBe(
          true,
        );
        expect(terms).toEqual(terms.toSorted((a, b) => a.withinDays - b.withinDays || a.pounds - b.pounds));
      }
      expect(monitoringSchoolDays).toBeGreaterThanOrEqual(noticeToImprove.leastSchoolDays);
      expect(monitoringSchoolDays).toBeLessThanOrEqual(noticeToImprove.mostSchoolDays);
      expect(threshold.sessionsFrom <= validFrom && ladder.noticesFrom <= validFrom).toBe(true);
    }
    const starts = LEGAL_FIGURES.map(({ validFrom }) => validFrom);
    expect(new Set(starts).size).toBe(starts.length);
  });
});

describe('yearsAfter', () => {
  test.each([
    ['2024-09-10', 3, '2027-09-10'],
    ['2028-02-29', 3, '2031-02-28'],
    ['2028-02-29', 4, '2032-02-29'],
    ['2029-02-28', 3, '2032-02-28'],
    ['2024-12-31', 3, '2027-12-31'],
    ['2024-10-01', 0, '2024-10-01'],
  ])('%s and %i years is %s', (on, years, after) => {
    expect(yearsAfter(on, years)).toBe(after);
  });
});

describe('compulsorySchoolAge', () => {
  test.each([
    [-1, '2026-09-10', 'no'],
    [0, '2026-09-10', 'by-birthday'],
    [1, '2026-09-10', 'yes'],
    [10, '2027-07-20', 'yes'],
    [11, '2026-09-10', 'yes'],
    // The last Friday in June 2027, and of years in which the month ends on a Friday and on a Thursday.
    [11, '2027-06-25', 'yes'],
    [11, '2027-06-26', 'no'],
    [11, '2028-06-30', 'yes'],
    [11, '2028-07-01', 'no'],
    [11, '2022-06-24', 'yes'],
    [11, '2022-06-25', 'no'],
    [12, '2026-09-10', 'no'],
  ])('of Year %i on %s is %s', (yearGroup, on, answer) => {
    expect(compulsorySchoolAge(yearGroup, on)).toBe(answer);
  });
});
