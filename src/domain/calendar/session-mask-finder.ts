import type { GroupMember } from './closed-groups.ts';
import { daysOff, sessionMask, sessionMaskOf, type SchoolCalendar } from './school-calendar.ts';

/**
 * For each pupil the mask of the sessions of their own form and year group, made once for each of these. Where the
 * calendar keeps no group away, all pupils share the school's mask.
 */
export function createSessionMaskFinder(calendar: SchoolCalendar): (pupil: GroupMember) => Uint8Array {
  const ofSchool = sessionMask(calendar);
  if (daysOff(calendar).every(({ groups }) => groups.length === 0)) return () => ofSchool;
  const found = new Map<string, Uint8Array>();
  return (pupil) => {
    const key = `${pupil.yearGroup} ${pupil.form}`;
    const known = found.get(key) ?? sessionMaskOf(calendar, pupil);
    found.set(key, known);
    return known;
  };
}
