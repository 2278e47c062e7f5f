import type { GroupFigures } from '../figures/group-figures.ts';
import { ATTRIBUTE_WORDS } from '../strategy/attribute-words.ts';
import type { PupilAttribute } from '../strategy/selector.ts';
import type { CountedPupil } from './counted-pupil.ts';
import { figuresOfAll } from './league-tables.ts';
import { shownSplits, type ShownSplit } from './split-by-attribute.ts';

/** The attributes whose gaps a school watches (DfE's groups, as far as a roll has them). */
export const GAP_ATTRIBUTES = [
  'pupil-premium',
  'special-educational-needs',
  'looked-after',
  'has-social-worker',
  'young-carer',
] as const satisfies readonly PupilAttribute[];
export type GapAttribute = (typeof GAP_ATTRIBUTES)[number];

/** Pupils with an attribute beside those without; null where one of them is too small to be shown. */
export interface GroupGap {
  readonly attribute: GapAttribute;
  readonly words: string;
  readonly sides: { readonly has: GroupFigures; readonly hasNot: GroupFigures } | null;
}

/** Where each attribute may be shown, by all the pupils of the school whatever is being asked for. */
export type SplitsOfSchool = ReadonlyMap<GapAttribute, ShownSplit>;

export function splitsOfSchool(school: readonly CountedPupil[], smallest: number): SplitsOfSchool {
  const byYear = [...Map.groupBy(school, ({ yearGroup }) => yearGroup)];
  return new Map(
    GAP_ATTRIBUTES.map((attribute) => {
      const years = byYear.map(([yearGroup, pupils]) => {
        const has = pupils.filter(({ attributes }) => attributes.has(attribute)).length;
        return { yearGroup, has, hasNot: pupils.length - has };
      });
      return [attribute, shownSplits(years, smallest)];
    }),
  );
}

/** Whether the two sides may be shown of some year groups together; null means the whole school. */
export function isSplitShown(
  splits: SplitsOfSchool,
  attribute: GapAttribute,
  yearGroups: readonly number[] | null,
): boolean {
  const split = splits.get(attribute);
  if (split === undefined) return false;
  return yearGroups === null ? split.ofSchool : yearGroups.every((yearGroup) => split.years.has(yearGroup));
}

/** The attributes that somebody in the school has, each with its gap among these pupils. */
export function groupGaps(
  pupils: readonly CountedPupil[],
  splits: SplitsOfSchool,
  yearGroups: readonly number[] | null,
): GroupGap[] {
  return GAP_ATTRIBUTES.filter((attribute) => pupils.some(({ attributes }) => attributes.has(attribute))).map(
    (attribute) => ({
      attribute,
      words: ATTRIBUTE_WORDS[attribute],
      sides: isSplitShown(splits, attribute, yearGroups)
        ? {
            has: figuresOfAll(pupils.filter(({ attributes }) => attributes.has(attribute))),
            hasNot: figuresOfAll(pupils.filter(({ attributes }) => !attributes.has(attribute))),
          }
        : null,
    }),
  );
}
