import type { IsoDate } from '../../domain/calendar/iso-date.ts';
import type { SchoolCalendar } from '../../domain/calendar/school-calendar.ts';
import { HALF_DAYS_IN_A_YEAR } from '../../domain/calendar/school-session.ts';
import { createSessionsFinder, spanOf, type SchoolSessions, type Span } from '../../domain/calendar/school-sessions.ts';
import { weekdayPatterns, type AbsencePattern, type PupilProfile } from '../../domain/figures/weekday-pattern.ts';
import { addProfiles, weekdayProfile, type WeekdayProfile } from '../../domain/figures/weekday-profile.ts';
import { isOnRoll, type Pupil } from '../../domain/pupil.ts';
import { calendarFor, type School } from '../../domain/school.ts';
import type { Records } from '../records.ts';

/** A pupil's marks of a school year, and what the same year's marks of the others say beside them. */
export interface StoryMarks {
  readonly calendar: SchoolCalendar;
  readonly marks: Uint8Array;
  readonly sessions: SchoolSessions;
  /** The pupil's time on roll in the school year, and the part of it up to and with the day. */
  readonly onRoll: Span;
  readonly counted: Span;
  readonly profile: WeekdayProfile;
  readonly school: { readonly profile: WeekdayProfile; readonly pupilCount: number };
  readonly patterns: readonly AbsencePattern[];
}

/** Null where no calendar covers the day. */
export async function loadStoryMarks(
  { marks: store }: Pick<Records, 'marks'>,
  school: School,
  roll: readonly Pupil[],
  pupil: Pupil,
  on: IsoDate,
): Promise<StoryMarks | null> {
  const calendar = calendarFor(school, on);
  if (calendar === undefined) return null;
  const { schoolYear } = calendar;
  const sessionsFor = createSessionsFinder(calendar);
  const years = await store.ofYear(school.schoolId, schoolYear);
  const marksOf = new Map(years.map((year) => [year.pupilId, year.marks]));
  const marks = marksOf.get(pupil.pupilId) ?? new Uint8Array(HALF_DAYS_IN_A_YEAR);
  const startOf = ({ admittedOn }: Pupil) => admittedOn ?? `${schoolYear}-08-01`;
  const profiles = roll
    .filter((each) => isOnRoll(each, on))
    .flatMap((each): PupilProfile[] => {
      const own = marksOf.get(each.pupilId);
      if (own === undefined) return [];
      const sessions = sessionsFor(each);
      const span = spanOf(sessions, startOf(each), on);
      return [{ pupilId: each.pupilId, profile: weekdayProfile(own, sessions, span) }];
    });
  const sessions = sessionsFor(pupil);
  const counted = spanOf(sessions, startOf(pupil), on);
  return {
    calendar,
    marks,
    sessions,
    onRoll: spanOf(sessions, startOf(pupil), pupil.leftOn ?? `${schoolYear + 1}-07-31`),
    counted,
    profile: weekdayProfile(marks, sessions, counted),
    school: { profile: addProfiles(profiles.map(({ profile }) => profile)), pupilCount: profiles.length },
    patterns: weekdayPatterns(profiles).get(pupil.pupilId) ?? [],
  };
}
