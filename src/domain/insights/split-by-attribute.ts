import { hideSmallGroups } from './hide-small-groups.ts';

/** How many pupils of a year group have an attribute, and how many have not. */
export interface YearSplit {
  readonly yearGroup: number;
  readonly has: number;
  readonly hasNot: number;
}

/** Where the two sides of an attribute may be shown beside each other. */
export interface ShownSplit {
  readonly ofSchool: boolean;
  readonly years: ReadonlySet<number>;
}

/**
 * Whoever sees a year group whole, and one side of it, knows the other: so both are shown or neither. Whoever sees a side
 * of the school, and of all years but some, knows it of those together: so the years not shown have a large enough
 * group on either side, or none.
 */
export function shownSplits(years: readonly YearSplit[], smallest: number): ShownSplit {
  const isLarge = (count: number) => count >= smallest;
  const has = sum(years.map((year) => year.has));
  const hasNot = sum(years.map((year) => year.hasNot));
  if (!isLarge(has) || !isLarge(hasNot)) return { ofSchool: false, years: new Set() };
  const isHidden = years.map((year) => !isLarge(year.has) || !isLarge(year.hasNot));
  for (const side of ['has', 'hasNot'] as const) hideFurther(years, isHidden, side, smallest);
  return { ofSchool: true, years: new Set(years.flatMap(({ yearGroup }, at) => (isHidden[at] ? [] : [yearGroup]))) };
}

/** Hides whole years until what is hidden of a side is none or a group large enough. */
function hideFurther(years: readonly YearSplit[], isHidden: boolean[], side: 'has' | 'hasNot', smallest: number): void {
  const together = sum(years.map((year, at) => (isHidden[at] === true ? year[side] : 0)));
  if (together === 0 || together >= smallest) return;
  const order = [...years.keys()]
    .filter((at) => isHidden[at] === false)
    .toSorted((a, b) => (years[a]?.[side] ?? 0) - (years[b]?.[side] ?? 0));
  const grouped = hideSmallGroups([together, ...order.map((at) => years[at]?.[side] ?? 0)], smallest);
  order.forEach((at, index) => {
    if (grouped[index + 1] === true) isHidden[at] = true;
  });
}

function sum(counts: readonly number[]): number {
  return counts.reduce((a, b) => a + b, 0);
}
