import { halfTermsOf } from '../../domain/calendar/half-terms.ts';
import type { IsoDate } from '../../domain/calendar/iso-date.ts';
import type { AttendanceFigures } from '../../domain/figures/attendance-figures.ts';
import { percentText } from '../../domain/figures/percent-text.ts';
import { attendanceTrend, type TrendWeek } from '../../domain/pupil-story/attendance-trend.ts';
import { forecast, type ForecastLine } from '../../domain/pupil-story/forecast.ts';
import { gridByHalfTerm, type GridHalfTerm } from '../../domain/pupil-story/grid-by-half-term.ts';
import { horizonsOf } from '../../domain/pupil-story/horizons.ts';
import { patternSentence, weekdayComparison, type WeekdayRow } from '../../domain/pupil-story/weekday-comparison.ts';
import { yearGrid, type GridWeek } from '../../domain/pupil-story/year-grid.ts';
import type { StoryMarks } from './load-story-marks.ts';

/** The school year in figures. */
export interface StoryYear {
  readonly schoolYear: number;
  readonly figures: AttendanceFigures;
  readonly halfTerms: readonly GridHalfTerm[];
  readonly trend: readonly (TrendWeek & { readonly percentText: string })[];
  readonly weekdays: readonly WeekdayRow[];
  readonly patterns: readonly string[];
  /** Empty for a pupil who has left, and where no session is left. */
  readonly forecast: readonly ForecastLine[];
}

/** @param edges Percentages that no rounding may meet (percent-text.ts). */
export function storyYear(
  found: StoryMarks,
  figures: AttendanceFigures,
  { today, edges, maySeeCodes }: { readonly today: IsoDate; readonly edges: readonly number[]; maySeeCodes: boolean },
): StoryYear {
  const { calendar, marks, sessions, counted, onRoll, profile, school, patterns } = found;
  const grid = yearGrid({ marks, sessions, counted, onRoll, today });
  return {
    schoolYear: calendar.schoolYear,
    figures,
    halfTerms: gridByHalfTerm(maySeeCodes ? grid : grid.map(withoutCodes), halfTermsOf(calendar)),
    trend: attendanceTrend(marks, sessions, counted).map((week) => {
      return { ...week, percentText: percentText(week.soFar, edges) };
    }),
    weekdays: weekdayComparison(profile, school.profile, school.pupilCount),
    patterns: patterns.map(patternSentence),
    forecast: forecast(figures, horizonsOf({ calendar, sessions, marks, onRoll, today })),
  };
}

function withoutCodes({ monday, days }: GridWeek): GridWeek {
  return {
    monday,
    days: days.map(({ on, sessions }) => ({ on, sessions: sessions.map((each) => ({ ...each, code: null })) })),
  };
}
