import type { IsoDate } from '../domain/calendar/iso-date.ts';
import type { SchoolCalendar } from '../domain/calendar/school-calendar.ts';
import { createSchoolDays } from '../domain/calendar/school-days.ts';
import { createLegalCalendar } from '../domain/legal/legal-calendar.ts';
import type { LegalNotice } from '../domain/legal/legal-notice.ts';
import { legalStanding, type LegalStanding } from '../domain/legal/legal-standing.ts';
import { YEAR_UNKNOWN, type MarkedPupil } from './marks-in-files.ts';

/** Where every pupil stands in law on a date, by files alone. Empty before the first figures that are known. */
export function legalInFiles(
  pupils: readonly MarkedPupil[],
  calendars: readonly SchoolCalendar[],
  notices: readonly LegalNotice[],
  on: IsoDate,
): LegalStanding[] {
  const calendar = createLegalCalendar(createSchoolDays(calendars));
  return pupils.flatMap(({ pupil: { pupilId, yearGroup }, years }) => {
    const known = yearGroup === YEAR_UNKNOWN ? null : yearGroup;
    const file = { pupilId, yearGroup: known, years, parentIds: [], notices, missedMeeting: null };
    return legalStanding(calendar, file, on) ?? [];
  });
}
