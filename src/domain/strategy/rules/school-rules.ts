import { counted } from '../../counted.ts';
import { sessionsMissed } from '../../figures/attendance-figures.ts';
import { weekdayPatterns, type AbsencePattern } from '../../figures/weekday-pattern.ts';
import { weekdayProfile } from '../../figures/weekday-profile.ts';
import { spanOver } from '../figures-over.ts';
import type { SelectionMoment } from '../selection-moment.ts';
import type { SelectionSubject } from '../selection-subject.ts';
import type { SelectedPupil, Selector } from '../selector.ts';
import { lastYear, missedOf, yearToDate } from './attendance-rules.ts';
import { onWeekday } from './day-marks.ts';

export type SchoolSelector = Selector<'lowest' | 'poor-weekday' | 'pattern-overcome'>;

/** Rules that can tell of one pupil only beside the others of the school. */
export function selectBesideOthers(
  selector: SchoolSelector,
  subjects: readonly SelectionSubject[],
  moment: SelectionMoment,
): SelectedPupil[] {
  switch (selector.name) {
    case 'lowest':
      return lowest(selector, subjects);
    case 'poor-weekday':
      return poorWeekday(selector.weekday, subjects);
    case 'pattern-overcome':
      return patternOvercome(subjects, moment);
  }
}

/** So many in all of the year groups, not of each (AMB-36). Those who share the last place are all in. */
function lowest(
  { count, yearGroups, schoolYear = 'this' }: Selector<'lowest'>,
  subjects: readonly SelectionSubject[],
): SelectedPupil[] {
  const known = subjects
    .filter(({ pupil }) => yearGroups.includes(pupil.yearGroup))
    .flatMap((subject) => {
      const figures = schoolYear === 'this' ? yearToDate(subject) : lastYear(subject);
      return figures === null || figures.possible === 0 ? [] : [{ subject, figures }];
    })
    .map(({ subject, figures }) => ({ subject, figures, missed: sessionsMissed(figures) }));
  const inOrder = known.toSorted((a, b) => b.missed * a.figures.possible - a.missed * b.figures.possible);
  const last = inOrder[Math.min(count, inOrder.length) - 1];
  if (last === undefined) return [];
  return known
    .filter(({ figures, missed }) => missed * last.figures.possible >= last.missed * figures.possible)
    .map(({ subject, figures }) => ({ pupilId: subject.pupil.pupilId, why: missedOf(figures) }));
}

function poorWeekday(weekday: number, subjects: readonly SelectionSubject[]): SelectedPupil[] {
  const patterns = weekdayPatterns(subjects.map(profiled));
  return subjects.flatMap(({ pupil: { pupilId } }) => {
    const pattern = patterns.get(pupilId)?.find(({ when }) => when === weekday);
    return pattern === undefined ? [] : [{ pupilId, why: patternInWords(pattern) }];
  });
}

/** Such weekdays attended, without a miss, that say a pattern is over. */
const CLEAR_WEEKDAYS = 3;

/** Those who had a weekday's pattern up to this half term and have not missed that weekday in it. */
function patternOvercome(subjects: readonly SelectionSubject[], moment: SelectionMoment): SelectedPupil[] {
  const before = weekdayPatterns(
    subjects.map((subject) => {
      const { first } = spanOver(subject, moment, 'half-term');
      return profiled({ ...subject, span: { first: subject.span.first, end: Math.max(subject.span.first, first) } });
    }),
  );
  return subjects.flatMap((subject) => {
    const { pupilId } = subject.pupil;
    const patterns = before.get(pupilId) ?? [];
    if (patterns.length === 0) return [];
    const overcome = patterns.find(({ when }) => {
      if (typeof when !== 'number') return false;
      // Counted here and not taken from a profile, which leaves long absences out: who is away has overcome nothing.
      const { attended, missed } = onWeekday(subject, spanOver(subject, moment, 'half-term'), when);
      return missed === 0 && attended >= CLEAR_WEEKDAYS;
    });
    return overcome === undefined ? [] : [{ pupilId, why: `${patternInWords(overcome)}; none this half term` }];
  });
}

function profiled({ pupil, marks, sessions, span }: SelectionSubject) {
  return { pupilId: pupil.pupilId, profile: weekdayProfile(marks, sessions, span) };
}

const WEEKDAYS = ['Mondays', 'Tuesdays', 'Wednesdays', 'Thursdays', 'Fridays'];

/** "5 of 8 days missed were Fridays". */
export function patternInWords({ when, missed, outOf }: AbsencePattern): string {
  const name = typeof when === 'number' ? (WEEKDAYS[when - 1] ?? '') : `${when} only`;
  return `${missed} of ${counted(outOf, 'day')} missed were ${name}`;
}
