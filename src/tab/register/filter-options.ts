import type { Register, RegisterRow } from '../../http/contract.ts';
import type { RegisterFacts } from '../../http/register-contract.ts';
import { yearGroupName } from '../format/year-group-name.ts';
import type { FilterOption } from './filter-menu.tsx';
import { NO_BAND } from './register-choices.ts';
import { isReviewDue } from './select-rows.ts';

const collator = new Intl.Collator('en-GB', { numeric: true, sensitivity: 'base' });

/** The year groups that have pupils in the register. */
export function yearOptions({ rows }: Register): FilterOption[] {
  const counts = countBy(rows.map(({ yearGroup }) => yearGroup));
  return [...counts]
    .sort(([left], [right]) => left - right)
    .map(([yearGroup, count]) => ({ value: String(yearGroup), label: yearGroupName(yearGroup), count }));
}

/** The forms of the years chosen, of all where none is, and those that are chosen. */
export function formOptions(
  { rows }: Register,
  yearGroups: readonly number[],
  chosen: readonly string[],
): FilterOption[] {
  const inYears = rows.filter(
    ({ yearGroup, form }) => yearGroups.length === 0 || yearGroups.includes(yearGroup) || chosen.includes(form),
  );
  return sorted(countBy(inYears.map(({ form }) => form)));
}

/** Every band of the school, empty ones too: that nobody is in a band is news. */
export function bandOptions({ rows, bands }: Register): FilterOption[] {
  const counts = countBy(rows.map(({ bandId }) => bandId ?? NO_BAND));
  const unbanded = counts.get(NO_BAND) ?? 0;
  return [
    ...bands.map(({ id, label }) => ({ value: id, label, count: counts.get(id) ?? 0 })),
    ...(unbanded > 0 ? [{ value: NO_BAND, label: 'No sessions yet', count: unbanded }] : []),
  ];
}

/** What is to be done, and how pupils move: each a filter of its own under one heading. */
export function dueOptions(rows: readonly RegisterRow[], { facts, today }: RegisterFacts): FilterOption[] {
  const lacking = facts.filter(({ lacking: parts }) => parts.length > 0).length;
  const due = rows.filter((row) => isReviewDue(row, today)).length;
  return [
    { value: 'needsNarrative', label: 'Needs a narrative', count: lacking },
    { value: 'reviewDue', label: 'Review due', count: due },
  ];
}

export function movementOptions({ facts }: RegisterFacts): FilterOption[] {
  const counts = countBy(facts.map(({ moved }) => moved));
  return [
    { value: 'down', label: 'Down since a school week ago', count: counts.get('down') ?? 0 },
    { value: 'up', label: 'Up since a school week ago', count: counts.get('up') ?? 0 },
  ];
}

export function barrierOptions({ facts }: RegisterFacts): FilterOption[] {
  return sorted(countBy(facts.flatMap(({ barriers }) => barriers)));
}

/** The groups that the person may see, those that nobody is in left out. */
export function groupOptions({ facts, groups }: RegisterFacts): FilterOption[] {
  const counts = countBy(facts.flatMap(({ groups: ids }) => ids));
  return groups.flatMap(({ id, label }) => {
    const count = counts.get(id) ?? 0;
    return count > 0 ? [{ value: id, label, count }] : [];
  });
}

function sorted(counts: ReadonlyMap<string, number>): FilterOption[] {
  return [...counts]
    .sort(([left], [right]) => collator.compare(left, right))
    .map(([value, count]) => ({ value, label: value, count }));
}

function countBy<T>(values: readonly T[]): Map<T, number> {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}
