import { expect, test } from '@jest/globals';
import { addDays } from '../../../src/domain/calendar/iso-date.ts';
import { createSchoolDays } from '../../../src/domain/calendar/school-days.ts';
import { createLegalCalendar, dayIndexUpTo, NO_SCHOOL } from '../../../src/domain/legal/legal-calendar.ts';
import { NEXT_YEAR, PORTSMOUTH } from '../../support/portsmouth.ts';

test('school days and school weeks are numbered through the years, and days without school have no number', () => {
  const days = createSchoolDays([PORTSMOUTH, NEXT_YEAR]);
  const legal = createLegalCalendar(days);
  for (const schoolYear of [2025, 2026]) {
    const ofYear = legal.dayIndexes.get(schoolYear);
    expect(ofYear).toHaveLength(366);
    const numbered = Array.from(ofYear ?? [], (index, day) => [index, addDays(`${schoolYear}-08-01`, day)] as const);
    const school = numbered.filter(([, on]) => days.isSchoolDay(on));
    expect(school.map(([index]) => days.all[index])).toEqual(school.map(([, on]) => on));
    const others = numbered.filter(([, on]) => !days.isSchoolDay(on));
    expect(new Set(others.map(([index]) => index))).toEqual(new Set([NO_SCHOOL]));
  }
  expect(Array.from(legal.weekIndexes)).toEqual(days.all.map((on) => days.weekIndex(on)));
  const firstOn = days.all[0] ?? '';
  expect([addDays(firstOn, -1), firstOn, '2027-12-31'].map((on) => dayIndexUpTo(legal, on))).toEqual([
    -1,
    0,
    days.all.length - 1,
  ]);
});
