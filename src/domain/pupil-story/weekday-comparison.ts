import { counted } from '../counted.ts';
import type { AbsencePattern } from '../figures/weekday-pattern.ts';
import type { WeekdayProfile } from '../figures/weekday-profile.ts';
import { SMALLEST_GROUP_SHOWN } from '../figures/group-figures.ts';

/** One weekday: days of which a session was missed, of the days there were. Runs of a school week or more are left out. */
export interface WeekdayRow {
  /** 1 is Monday. */
  readonly weekday: number;
  readonly missed: number;
  readonly possible: number;
  /** Null where the school is so small that its figures would tell of one pupil. */
  readonly school: { readonly missed: number; readonly possible: number } | null;
}

export function weekdayComparison(own: WeekdayProfile, school: WeekdayProfile, pupilCount: number): WeekdayRow[] {
  return [0, 1, 2, 3, 4].map((index) => ({
    weekday: index + 1,
    missed: own.missedDays[index] ?? 0,
    possible: own.possibleDays[index] ?? 0,
    school:
      pupilCount < SMALLEST_GROUP_SHOWN
        ? null
        : { missed: school.missedDays[index] ?? 0, possible: school.possibleDays[index] ?? 0 },
  }));
}

const WHEN = ['', 'Mondays', 'Tuesdays', 'Wednesdays', 'Thursdays', 'Fridays'];

/** "7 of the 9 days missed were Fridays; by the school’s own pattern it would be about 2." */
export function patternSentence({ when, missed, outOf, expected }: AbsencePattern): string {
  const about = `by the school’s own pattern it would be about ${Math.round(expected)}`;
  if (typeof when === 'number') {
    return `${missed} of the ${counted(outOf, 'day')} missed were ${WHEN[when] ?? ''}; ${about}.`;
  }
  return `${missed} of the ${counted(outOf, 'day')} missed by half were ${when}; ${about}.`;
}
