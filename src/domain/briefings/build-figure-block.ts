import type { SchoolCalendar } from '../calendar/school-calendar.ts';
import { groupFigures } from '../figures/group-figures.ts';
import { figuresOver } from '../strategy/figures-over.ts';
import { select } from '../strategy/select-pupils.ts';
import type { SelectionMoment } from '../strategy/selection-moment.ts';
import type { SelectionSubject } from '../strategy/selection-subject.ts';
import { dayTargets } from './day-targets.ts';
import type { Celebration, FigureBlock, FigureBlockName } from './figure-block.ts';
import { formTable } from './form-table.ts';
import { concernCount, isShown, namesShown, type Publicity } from './publicity.ts';

/** A year group, or the school, on a day, and what may be told of it. */
export interface BriefedGroup {
  readonly subjects: readonly SelectionSubject[];
  readonly moment: SelectionMoment;
  readonly calendars: readonly SchoolCalendar[];
  readonly publicity: Publicity;
  /** Percentages that are never met by rounding (edges-of.ts). */
  readonly edges: readonly number[];
}

const TOO_FEW = 'Too few pupils to show figures without showing somebody’s own.';
const NOT_PUBLIC = 'The school’s strategy does not show figures of forms in public.';

/** Makes a block of figures for a channel. Whatever the policy does not allow is withheld, with the reason. */
export function buildFigureBlock(name: FigureBlockName, group: BriefedGroup): FigureBlock {
  const { pupils } = groupFigures(group.subjects.map((subject) => figuresOver(subject, group.moment, 'year')));
  return isShown(pupils, group.publicity) ? BUILDERS[name](group) : { name, withheld: TOO_FEW };
}

const BUILDERS: Readonly<Record<FigureBlockName, (group: BriefedGroup) => FigureBlock>> = {
  league: ({ subjects, moment, publicity, edges }) => {
    if (!publicity.policy.classesAndGroups) return { name: 'league', withheld: NOT_PUBLIC };
    const { rows, formsLeftOut } = formTable(subjects, moment, 'week', publicity, edges);
    return { name: 'league', rows, formsLeftOut };
  },
  improved: (group) => celebration('improved', group),
  'full-attendance': (group) => celebration('full-attendance', group),
  concerns: ({ subjects, moment }) => {
    const { persistentlyAbsent, severelyAbsent } = groupFigures(
      subjects.map((subject) => figuresOver(subject, moment, 'year')),
    );
    const declined = selectedPupils('declined', subjects, moment).length;
    return {
      name: 'concerns',
      rows: [
        { label: 'Less attendance this week than last', count: concernCount(declined) },
        { label: 'Missed a tenth of sessions or more this year', count: concernCount(persistentlyAbsent) },
        { label: 'Missed half or more', count: concernCount(severelyAbsent) },
      ],
    };
  },
  targets: ({ subjects, moment, calendars, publicity }) => ({
    name: 'targets',
    rows: dayTargets(subjects, moment, calendars, publicity),
  }),
};

function celebration(name: Celebration['name'], { subjects, moment, publicity }: BriefedGroup): Celebration {
  const pupils = selectedPupils(name, subjects, moment);
  return { name, count: pupils.length, names: namesShown(pupils, publicity) };
}

/** Over the week up to the day. */
export function selectedPupils(
  name: 'improved' | 'full-attendance' | 'declined',
  subjects: readonly SelectionSubject[],
  moment: SelectionMoment,
) {
  const selection = select({ name, period: 'week' }, subjects, moment);
  const picked = new Set(selection.kind === 'pupils' ? selection.pupils.map(({ pupilId }) => pupilId) : []);
  return subjects.map(({ pupil }) => pupil).filter(({ pupilId }) => picked.has(pupilId));
}
