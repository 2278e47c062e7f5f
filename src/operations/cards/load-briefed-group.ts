import type { BriefedGroup } from '../../domain/briefings/build-figure-block.ts';
import { addDays, type IsoDate } from '../../domain/calendar/iso-date.ts';
import { createSchoolDays } from '../../domain/calendar/school-days.ts';
import { calendarFor, type School } from '../../domain/school.ts';
import { edgesOf } from '../../domain/strategy/edges-of.ts';
import { selectionMoment } from '../../domain/strategy/selection-moment.ts';
import { loadSelectionSubjects } from '../load-selection-subjects.ts';
import type { Records } from '../records.ts';
import { schoolTime } from '../school-time.ts';

/** A year group, or the whole school for null, as its channel may be told of it. `on` is in a year with a calendar. */
export async function loadBriefedGroup(
  records: Records,
  school: School,
  yearGroup: number | null,
  on: IsoDate,
): Promise<BriefedGroup> {
  const everybody: BriefedGroup = {
    subjects: await loadSelectionSubjects(records, school, on),
    moment: selectionMoment(on, school.calendars, school.strategy),
    calendars: school.calendars,
    publicity: {
      policy: school.strategy.publicRecognition,
      consenting: await records.naming.consenting(school.schoolId),
    },
    edges: edgesOf(school.strategy),
  };
  return yearGroup === null ? everybody : ofYear(everybody, yearGroup);
}

export function ofYear(group: BriefedGroup, yearGroup: number): BriefedGroup {
  return { ...group, subjects: group.subjects.filter(({ pupil }) => pupil.yearGroup === yearGroup) };
}

/** The last school day whose registers have closed at an instant; null where no calendar covers it. */
export function figuresDay(school: School, at: Date): IsoDate | null {
  const { on, time } = schoolTime(school, at);
  const upTo = time >= school.sessions.PM.closesAt ? on : addDays(on, -1);
  const day = createSchoolDays(school.calendars).lastUpTo(upTo);
  return day === null || calendarFor(school, day) === undefined ? null : day;
}
