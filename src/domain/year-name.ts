/** "Year 9"; 0 is Reception and -1 Nursery. */
export function yearName(yearGroup: number): string {
  if (yearGroup === 0) return 'Reception';
  return yearGroup < 0 ? 'Nursery' : `Year ${yearGroup}`;
}
