import { mayAtAll, why } from '../../domain/authorise.ts';
import { SMALLEST_GROUP_SHOWN } from '../../domain/figures/group-figures.ts';
import {
  GAP_ATTRIBUTES,
  isSplitShown,
  splitsOfSchool,
  type GapAttribute,
  type SplitsOfSchool,
} from '../../domain/insights/group-gaps.ts';
import { leagueTables } from '../../domain/insights/league-tables.ts';
import type { Person } from '../../domain/person.ts';
import type { LoadedPupil } from './load-counted-pupils.ts';

export interface InsightsAsked {
  readonly period: string;
  readonly yearGroup: number | null;
  readonly group: string | null;
}

/** Whose figures a person is told. */
export interface InsightsScope {
  /** All whom they may ask for. */
  readonly reach: readonly LoadedPupil[];
  /** Whom they asked for; null where so few stand behind it that nothing may be told. */
  readonly asked: readonly LoadedPupil[] | null;
  readonly group: GapAttribute | null;
  /** The years whose groups may be split; null is the whole school. */
  readonly splitYears: readonly number[] | null;
  readonly splits: SplitsOfSchool;
  readonly mayGroups: boolean;
  /** For those who see no pupil by name: no group below this, of any kind. */
  readonly smallest: number;
  readonly reasons: string;
}

/** @param school All pupils of the school in the school year to date, by whom small groups are told. */
export function insightsScope(school: readonly LoadedPupil[], person: Person, asked: InsightsAsked): InsightsScope {
  const reasons = new Set<string>();
  const reach = school.filter((pupil) => {
    const answer = why(person, 'insights.read', pupil);
    if (answer.kind === 'allowed') reasons.add(answer.reason);
    return answer.kind === 'allowed';
  });
  const isByName = reach.every((pupil) => why(person, 'register.read', pupil).kind === 'allowed');
  const smallest = isByName ? 1 : SMALLEST_GROUP_SHOWN;
  const group = GAP_ATTRIBUTES.find((attribute) => attribute === asked.group) ?? null;
  const mayGroups =
    mayAtAll(person, 'insights.groups.read') &&
    reach.every((pupil) => why(person, 'insights.groups.read', pupil).kind === 'allowed');
  const splits = splitsOfSchool(school, SMALLEST_GROUP_SHOWN);
  const years = [...new Set(reach.map(({ yearGroup }) => yearGroup))];
  const { yearGroup } = asked;
  const splitYears = yearGroup !== null ? [yearGroup] : reach.length === school.length ? null : years;
  const ofYear = yearGroup === null ? reach : reach.filter((pupil) => pupil.yearGroup === yearGroup);
  const isYearShown =
    yearGroup === null ||
    leagueTables(school, smallest).years.some((line) => line.yearGroup === yearGroup && line.figures !== null);
  const isGroupShown = group === null || (mayGroups && isSplitShown(splits, group, splitYears));
  const wanted = group === null ? ofYear : ofYear.filter(({ attributes }) => attributes.has(group));
  const isShown = isYearShown && isGroupShown && wanted.length >= smallest;
  return {
    ...{ reach, group, splitYears, splits, mayGroups, smallest },
    asked: isShown ? wanted : null,
    reasons: [...reasons].join('; ') || 'nobody in scope',
  };
}
