import { dateOfDay, dayNumber, schoolYearOf } from './day-number.ts';
import { createSchoolYears } from './school-years.ts';

/**
 * The latest day, `on` included, on which all five year groups are expected: what a demo opens on in a holiday. The
 * weeks in which Year 11 are on study leave or have left do not count.
 */
export function latestSchoolDay(on: string): string {
  const years = createSchoolYears();
  for (let day = dayNumber(on); ; day -= 1) {
    const candidate = dateOfDay(day);
    const isBeforeStudyLeave = candidate < years.of(schoolYearOf(candidate)).studyLeaveFrom;
    if (isBeforeStudyLeave && years.dayAt(candidate) !== undefined) return candidate;
  }
}
