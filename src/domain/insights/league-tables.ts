import { countSessions } from '../figures/attendance-figures.ts';
import { groupFigures, type GroupFigures } from '../figures/group-figures.ts';
import type { CountedPupil } from './counted-pupil.ts';
import { hideSmallGroups } from './hide-small-groups.ts';

/** Null figures where too few pupils stand behind them, or where they would give another group's away. */
export interface YearLine {
  readonly yearGroup: number;
  readonly figures: GroupFigures | null;
}

export interface FormLine extends YearLine {
  readonly form: string;
}

export interface LeagueTables {
  readonly years: readonly YearLine[];
  readonly forms: readonly FormLine[];
}

/**
 * Year groups, and forms within them. Forms add up to their year and years to the school: forms are hidden behind each
 * other within a year, and all of them with it.
 * @param smallest Pupils below whom a group is not shown; 1 shows all.
 */
export function leagueTables(pupils: readonly CountedPupil[], smallest: number): LeagueTables {
  const years = groupedBy(pupils, ({ yearGroup }) => yearGroup).toSorted(([a], [b]) => a - b);
  const hiddenYears = hideSmallGroups(
    years.map(([, ofYear]) => ofYear.length),
    smallest,
  );
  const tables = years.map(([yearGroup, ofYear], at) => {
    const isHidden = hiddenYears[at] === true;
    const forms = groupedBy(ofYear, ({ form }) => form).toSorted(([a], [b]) => a.localeCompare(b, 'en-GB', NUMERIC));
    const hiddenForms = hideSmallGroups(
      forms.map(([, ofForm]) => ofForm.length),
      smallest,
    );
    return {
      year: { yearGroup, figures: isHidden ? null : figuresOfAll(ofYear) },
      forms: forms.map(([form, ofForm], place) => ({
        ...{ yearGroup, form },
        figures: isHidden || hiddenForms[place] === true ? null : figuresOfAll(ofForm),
      })),
    };
  });
  return { years: tables.map(({ year }) => year), forms: tables.flatMap(({ forms }) => forms) };
}

export function figuresOfAll(pupils: readonly CountedPupil[]): GroupFigures {
  return groupFigures(pupils.map(({ marks, sessions, span }) => countSessions(marks, sessions, span)));
}

const NUMERIC = { numeric: true };

function groupedBy<Key>(pupils: readonly CountedPupil[], keyOf: (pupil: CountedPupil) => Key): [Key, CountedPupil[]][] {
  return [...Map.groupBy(pupils, keyOf)];
}
