/** "Year 9"; 0 is Reception and -1 Nursery, as in `src/domain/pupil.ts`. */
export function yearGroupName(yearGroup: number): string {
  if (yearGroup > 0) return `Year ${yearGroup}`;
  return yearGroup === 0 ? 'Reception' : 'Nursery';
}

/** For a narrow column: "9", "R", "N". */
export function yearGroupShortName(yearGroup: number): string {
  return yearGroup > 0 ? String(yearGroup) : yearGroupName(yearGroup).slice(0, 1);
}
