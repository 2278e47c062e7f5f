import type { Register } from '../../http/contract.ts';
import { yearGroupName } from '../format/year-group-name.ts';
import type { FilterOption } from './filter-menu.tsx';
import { NO_BAND } from './register-choices.ts';

/** The year groups that have pupils in the register. */
export function yearOptions({ rows }: Register): FilterOption[] {
  const counts = countBy(rows.map(({ yearGroup }) => yearGroup));
  return [...counts]
    .sort(([left], [right]) => left - right)
    .map(([yearGroup, count]) => ({ value: String(yearGroup), label: yearGroupName(yearGroup), count }));
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

function countBy<T>(values: readonly T[]): Map<T, number> {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}
