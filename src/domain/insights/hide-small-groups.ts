/**
 * Which groups of a whole must not be shown. A group with fewer pupils than the smallest that may be shown tells of
 * somebody (domain.md 5). Where the whole is known, what is hidden is known too, by subtraction: so further groups, the
 * smallest first, are hidden until those hidden are together as many as a group that may be shown.
 * @param pupils Of each group; groups do not overlap. An empty group hides nothing.
 * @returns True for each that must not be shown. With all hidden, the whole is too small to be shown itself, or has no
 * group large enough to hide another behind.
 */
export function hideSmallGroups(pupils: readonly number[], smallest: number): boolean[] {
  const hidden = pupils.map((count) => count > 0 && count < smallest);
  if (!hidden.includes(true)) return hidden;
  const others = [...pupils.keys()]
    .filter((index) => hidden[index] === false && (pupils[index] ?? 0) > 0)
    .toSorted((a, b) => (pupils[a] ?? 0) - (pupils[b] ?? 0));
  let together = pupils.reduce((sum, count, index) => sum + (hidden[index] === true ? count : 0), 0);
  for (const index of others) {
    if (together >= smallest) break;
    hidden[index] = true;
    together += pupils[index] ?? 0;
  }
  return hidden;
}

/** A period of which the figures rest on too few pupils is hidden; one alone takes its poorest neighbour along. */
export function hideThinTimes(pupils: readonly number[], smallest: number): boolean[] {
  const hidden = pupils.map((count) => count > 0 && count < smallest);
  if (hidden.filter(Boolean).length !== 1) return hidden;
  const least = [...pupils.keys()]
    .filter((index) => hidden[index] === false && (pupils[index] ?? 0) > 0)
    .toSorted((a, b) => (pupils[a] ?? 0) - (pupils[b] ?? 0))[0];
  if (least !== undefined) hidden[least] = true;
  return hidden;
}
