import { schoolYearOf } from './calendar/day-number.ts';
import { londonTime } from './calendar/london-time.ts';
import { createSchoolYears, type SchoolDay } from './calendar/school-years.ts';
import type { InventedSchool, SessionName } from './invented-school.ts';
import { createRegisters } from './marks/registers.ts';
import { FORM_LETTERS } from './roll/invent-cohort.ts';
import { createRoll, rollEntryOn, YEAR_GROUPS } from './roll/roll.ts';
import { inventStaff } from './staff/invent-staff.ts';
import { PICKER_PEOPLE } from './staff/picker-people.ts';

const FORMS = YEAR_GROUPS.flatMap((yearGroup) => FORM_LETTERS.map((letter) => `${yearGroup}${letter}`));

/**
 * The school that a seed stands for. Pure: the same seed gives the same pupils, staff and registers, for any `today`.
 *
 * @param invented `today` is `YYYY-MM-DD`; only the choice of `calendars` depends on it.
 */
export function inventSchool({ seed, today }: { seed: string | number; today: string }): InventedSchool {
  const years = createSchoolYears();
  const roll = createRoll(seed, years);
  const registers = createRegisters(seed, years, FORMS);
  const thisYear = schoolYearOf(today);
  return {
    name: 'Larkmoor Vale Academy',
    localAuthority: '999',
    establishment: '4017',
    today,
    yearGroups: YEAR_GROUPS,
    forms: FORMS,
    sessionTimes: {
      AM: { opensAt: '08:30', cutOffAt: '08:45', closesAt: '09:00' },
      PM: { opensAt: '13:10', cutOffAt: '13:25', closesAt: '13:40' },
    },
    dayEndsAt: '15:15',
    people: PICKER_PEOPLE,
    staff: inventStaff(seed, FORMS),
    calendars: [thisYear - 1, thisYear, thisYear + 1].map((schoolYear) => years.of(schoolYear).calendar),
    calendarOf: (schoolYear) => years.of(schoolYear).calendar,
    sessionsOn: (on) => sessionsOf(years.dayAt(on)),
    schoolDayAfter: (on) => years.schoolDayAfter(on),
    schoolDayBefore: (on) => years.schoolDayBefore(on),
    rollOn: (on) => roll.sinceLastYear(on).map((pupil) => rollEntryOn(pupil, on)),
    pupilsOn: (on) => roll.on(on).map((pupil) => rollEntryOn(pupil, on)),
    marksAt: (on, session, instant) => registers.marksOf(roll.on(on), on, session, londonTime(instant).wallMinute),
  };
}

function sessionsOf(day: SchoolDay | undefined): readonly SessionName[] {
  if (day === undefined) return [];
  return [...(day.hasMorning ? (['AM'] as const) : []), ...(day.hasAfternoon ? (['PM'] as const) : [])];
}
