import type { IsoDate } from '../../domain/calendar/iso-date.ts';
import type { SchoolCalendar } from '../../domain/calendar/school-calendar.ts';
import { HALF_DAYS_IN_A_YEAR } from '../../domain/calendar/school-session.ts';
import { createSessionsFinder, spanOf } from '../../domain/calendar/school-sessions.ts';
import type { CountedPupil } from '../../domain/insights/counted-pupil.ts';
import type { Pupil } from '../../domain/pupil.ts';
import type { PupilAttribute } from '../../domain/strategy/selector.ts';
import type { Records } from '../records.ts';

export interface LoadedPupil extends CountedPupil {
  readonly pupilId: string;
}

/** All who were on roll in a school year up to a day, leavers included, each with the sessions of their time on roll. */
export async function loadCountedPupils(
  records: Records,
  schoolId: string,
  calendar: SchoolCalendar,
  to: IsoDate,
  { roll, attributes }: { roll: readonly Pupil[]; attributes: ReadonlyMap<string, ReadonlySet<PupilAttribute>> },
): Promise<LoadedPupil[]> {
  const years = await records.marks.ofYear(schoolId, calendar.schoolYear);
  const marksOf = new Map(years.map(({ pupilId, marks }) => [pupilId, marks]));
  const sessionsFor = createSessionsFinder(calendar);
  const first = `${calendar.schoolYear}-08-01`;
  return roll.flatMap((pupil) => {
    const sessions = sessionsFor(pupil);
    const leftOn = pupil.leftOn !== null && pupil.leftOn < to ? pupil.leftOn : to;
    const span = spanOf(sessions, pupil.admittedOn ?? first, leftOn);
    if (span.end <= span.first) return [];
    const { pupilId, yearGroup, form } = pupil;
    const marks = marksOf.get(pupilId) ?? NO_MARKS;
    return [{ pupilId, yearGroup, form, attributes: attributes.get(pupilId) ?? NONE, marks, sessions, span }];
  });
}

const NO_MARKS = new Uint8Array(HALF_DAYS_IN_A_YEAR);
const NONE: ReadonlySet<PupilAttribute> = new Set();

/** The same pupils with what of their sessions lies within some days; those without any are left out. */
export function withinDays<Counted extends CountedPupil>(
  pupils: readonly Counted[],
  { firstOn, lastOn }: { readonly firstOn: IsoDate; readonly lastOn: IsoDate },
): Counted[] {
  const spans = new Map<CountedPupil['sessions'], CountedPupil['span']>();
  return pupils.flatMap((pupil) => {
    const days = spans.get(pupil.sessions) ?? spanOf(pupil.sessions, firstOn, lastOn);
    spans.set(pupil.sessions, days);
    const first = Math.max(days.first, pupil.span.first);
    const end = Math.min(days.end, pupil.span.end);
    return end <= first ? [] : [{ ...pupil, span: { first, end } }];
  });
}
