import type { AttendanceFigures } from '../../figures/attendance-figures.ts';
import { groupFigures } from '../../figures/group-figures.ts';
import { reaches } from '../../figures/percent-edge.ts';
import { figuresOver } from '../figures-over.ts';
import type { SelectionMoment } from '../selection-moment.ts';
import type { SelectionSubject } from '../selection-subject.ts';
import type { SelectedClass, Selector } from '../selector.ts';

export type ClassSelector = Selector<'classes-reaching' | 'class-ranking'>;

/** Classes by the sessions of all their pupils, the best first; equal shares share a rank (AMB-17). */
export function selectClasses(
  selector: ClassSelector,
  subjects: readonly SelectionSubject[],
  moment: SelectionMoment,
): SelectedClass[] {
  const byForm = Map.groupBy(subjects, ({ pupil }) => pupil.form);
  const classes = [...byForm]
    .map(([form, pupils]) => ({
      form,
      figures: groupFigures(pupils.map((pupil) => figuresOver(pupil, moment, selector.period))),
    }))
    .filter(({ figures }) => figures.possible > 0)
    .sort((a, b) => compareShares(b.figures, a.figures) || (a.form < b.form ? -1 : 1));
  const ranked = classes.map(({ form, figures }) => ({
    form,
    rank: classes.findIndex((other) => compareShares(other.figures, figures) === 0) + 1,
    attended: figures.attended,
    possible: figures.possible,
    figures,
  }));
  return ranked
    .filter(({ rank, figures }) => isSelected(selector, rank, figures))
    .map(({ form, rank, attended, possible }) => ({ form, rank, attended, possible }));
}

function isSelected(selector: ClassSelector, rank: number, figures: AttendanceFigures): boolean {
  if (selector.name === 'class-ranking') return selector.first === undefined || rank <= selector.first;
  return reaches(figures, { percent: selector.percent, included: selector.above !== true });
}

/** Below 0 where the first share of attended sessions is smaller. Cross-multiplied: no share is rounded. */
function compareShares(a: AttendanceFigures, b: AttendanceFigures): number {
  return a.attended * b.possible - b.attended * a.possible;
}
