import { expect, test } from '@jest/globals';
import { longDate, schoolDateOf, schoolMoment, schoolTime, shortDate } from '../../src/tab/format/school-date.ts';
import { yearGroupName, yearGroupShortName } from '../../src/tab/format/year-group-name.ts';

test('dates are written as a school writes them', () => {
  expect(shortDate('2026-11-23')).toBe('Mon 23 Nov 2026');
  expect(shortDate('2026-09-07')).toBe('Mon 7 Sep 2026');
  expect(longDate('2026-11-23')).toBe('Monday 23 November');
});

test('times are those of the school, in summer too', () => {
  expect(schoolTime('2026-11-23T08:46:00Z')).toBe('08:46');
  expect(schoolTime('2026-06-23T07:46:00Z')).toBe('08:46');
  expect(schoolDateOf('2026-06-22T23:30:00Z')).toBe('2026-06-23');
  expect(schoolMoment('2026-11-23T08:46:00Z', '2026-11-23')).toBe('08:46');
  expect(schoolMoment('2026-11-20T10:15:00Z', '2026-11-23')).toBe('Fri 20 Nov 2026, 10:15');
});

test('year groups have the names that schools use', () => {
  expect([9, 0, -1].map(yearGroupName)).toEqual(['Year 9', 'Reception', 'Nursery']);
  expect([9, 0, -1].map(yearGroupShortName)).toEqual(['9', 'R', 'N']);
});
