import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { sessionsOf, spanOf, wholeYear } from '../../../src/domain/calendar/school-sessions.ts';
import { sameSchoolWeeks } from '../../../src/domain/insights/same-weeks.ts';
import { anyCalendar } from '../../support/any-calendar.ts';
import { CALENDAR } from '../../support/small-school.ts';

describe('the same school weeks of last year', () => {
  test('end on the same weekday of the same school week, whatever the dates are', () => {
    const last = sessionsOf({
      ...CALENDAR,
      schoolYear: 2025,
      terms: [{ name: 'Autumn', startsOn: '2025-09-08', endsOn: '2025-12-19', halfTerm: null }],
      inset: [],
      closures: [],
    });
    const now = sessionsOf(CALENDAR);
    // Wednesday of the second school week; this year's first week began on a Wednesday.
    const span = sameSchoolWeeks(now, spanOf(now, '2026-08-01', '2026-09-09'), last);
    expect([last.dates[last.days[span.first] ?? 0], last.dates[last.days[span.end - 1] ?? 0]]).toEqual([
      '2025-09-08',
      '2025-09-17',
    ]);
  });

  test('of a year with the same calendar are the same sessions', () => {
    fc.assert(
      fc.property(anyCalendar(2026), fc.nat(400), fc.nat(400), (calendar, a, b) => {
        const sessions = sessionsOf(calendar);
        const count = wholeYear(sessions).end;
        const span = { first: Math.min(a, b, count), end: Math.min(Math.max(a, b), count) };
        if (span.end > span.first) expect(sameSchoolWeeks(sessions, span, sessions)).toEqual(span);
      }),
    );
  });
});
