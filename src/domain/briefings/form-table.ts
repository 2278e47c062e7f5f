import { attendancePercent } from '../figures/attendance-figures.ts';
import { groupFigures, type GroupFigures } from '../figures/group-figures.ts';
import { percentText } from '../figures/percent-text.ts';
import { figuresOver } from '../strategy/figures-over.ts';
import { selectClasses } from '../strategy/rules/class-rules.ts';
import type { SelectionMoment } from '../strategy/selection-moment.ts';
import type { SelectionSubject } from '../strategy/selection-subject.ts';
import type { Period } from '../strategy/selector.ts';
import type { LeagueRow } from './figure-block.ts';
import { isShown, type Publicity } from './publicity.ts';

/** Forms side by side as a channel may see them (AMB-47). */
export interface FormTable {
  /** The best first. */
  readonly rows: readonly LeagueRow[];
  /** Of the forms in `rows` alone: with the others in it, what was left out could be reckoned. */
  readonly total: GroupFigures;
  /** Forms in which a pupil could be made out. */
  readonly formsLeftOut: number;
}

/** @param edges Percentages that are never met by rounding (edges-of.ts). */
export function formTable(
  subjects: readonly SelectionSubject[],
  moment: SelectionMoment,
  period: Period,
  publicity: Pick<Publicity, 'policy'>,
  edges: readonly number[],
): FormTable {
  const figuresOf = (pupils: readonly SelectionSubject[]): GroupFigures =>
    groupFigures(pupils.map((pupil) => figuresOver(pupil, moment, period)));
  const forms = [...Map.groupBy(subjects, ({ pupil }) => pupil.form).values()].filter(hasSessions);
  const shown = forms.filter((pupils) => isShown(figuresOf(pupils).pupils, publicity)).flat();
  const rows = selectClasses({ name: 'class-ranking', period }, shown, moment).map((each) => ({
    ...each,
    percentText: percentText(figuresOf(shown.filter(({ pupil }) => pupil.form === each.form)), edges),
  }));
  return { rows, total: figuresOf(shown), formsLeftOut: forms.length - rows.length };

  function hasSessions(pupils: readonly SelectionSubject[]): boolean {
    return attendancePercent(figuresOf(pupils)) !== null;
  }
}
