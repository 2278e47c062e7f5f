import { expect, test } from '@jest/globals';
import { calendarFor } from '../../src/domain/school.ts';
import { NEXT_YEAR, PORTSMOUTH } from '../support/portsmouth.ts';

test.each([
  ['2025-07-31', undefined],
  ['2025-08-01', PORTSMOUTH],
  ['2026-07-31', PORTSMOUTH],
  ['2026-08-01', NEXT_YEAR],
  ['2027-08-01', undefined],
])('the calendar for %s is that of its school year, which begins in August', (on, expected) => {
  expect(calendarFor({ calendars: [NEXT_YEAR, PORTSMOUTH] }, on)).toBe(expected);
});
