import { addDays, type IsoDate } from '../../domain/calendar/iso-date.ts';
import { schoolYearOf } from '../../domain/calendar/school-session.ts';
import { createSessionsFinder, spanOf } from '../../domain/calendar/school-sessions.ts';
import type { ReturningPupil } from '../../domain/day-cards.ts';
import { consecutiveDaysAbsent } from '../../domain/figures/absence-spells.ts';
import { displayName } from '../../domain/pupil.ts';
import { calendarFor, type School } from '../../domain/school.ts';
import { contactsOf } from '../known-contacts.ts';
import type { Records } from '../records.ts';
import { loadPupilSessions } from './load-pupil-days.ts';

/**
 * Pupils who have a session today and came to none on the school days before it, the longest away first. Left out are
 * those whom the family expects back later.
 */
export async function returningPupils(records: Records, school: School, on: IsoDate): Promise<ReturningPupil[]> {
  const calendar = calendarFor(school, on);
  if (calendar === undefined) return [];
  const sessionsFor = createSessionsFinder(calendar);
  const before = addDays(on, -1);
  if (schoolYearOf(before) !== calendar.schoolYear) return [];
  const away = (await loadPupilSessions(records, school, on)).flatMap(({ pupil, marks }) => {
    const sessions = sessionsFor(pupil);
    const span = spanOf(sessions, pupil.admittedOn ?? `${calendar.schoolYear}-08-01`, before);
    const schoolDaysAway = consecutiveDaysAbsent(marks, sessions, span);
    return schoolDaysAway === 0 ? [] : [{ pupil, schoolDaysAway }];
  });
  const ids = away.map(({ pupil }) => pupil.pupilId);
  const expected = await expectedBack(records, school.schoolId, ids, on);
  const returning = away.flatMap(({ pupil, schoolDaysAway }) => {
    const backOn = expected.get(pupil.pupilId) ?? null;
    if (backOn !== null && backOn > on) return [];
    return [{ name: displayName(pupil), form: pupil.form, schoolDaysAway, isExpectedToday: backOn === on }];
  });
  return returning.sort(
    (a, b) =>
      Number(b.isExpectedToday) - Number(a.isExpectedToday) ||
      b.schoolDaysAway - a.schoolDaysAway ||
      a.name.localeCompare(b.name, 'en-GB'),
  );
}

/** When each family last said that the pupil will be back, by pupil. */
async function expectedBack(records: Records, schoolId: string, pupilIds: readonly string[], on: IsoDate) {
  const contacts = await contactsOf(records, schoolId, pupilIds, on);
  const said = [...contacts].flatMap(([pupilId, ofPupil]) => {
    const telling = ofPupil.filter(({ expectedBackOn }) => expectedBackOn !== null);
    const last = telling.toSorted((one, other) => (one.contactedOn < other.contactedOn ? -1 : 1)).at(-1);
    return last === undefined ? [] : [[pupilId, last.expectedBackOn] as const];
  });
  return new Map(said);
}
