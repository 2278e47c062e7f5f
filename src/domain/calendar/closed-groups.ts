import type { Pupil } from '../pupil.ts';

/** What says to which groups a pupil belongs. */
export type GroupMember = Pick<Pupil, 'yearGroup' | 'form'>;

/** Whether groups that a calendar names, forms ("9B") or year groups ("9", "Year 9"), are a pupil's. None is everybody. */
export function isOfGroups(groups: readonly string[], pupil: GroupMember): boolean {
  if (groups.length === 0) return true;
  const own = namesOf(pupil);
  return groups.some((group) => own.includes(plain(group)));
}

function namesOf({ yearGroup, form }: GroupMember): string[] {
  const year = YEARS_WITH_NAMES[yearGroup] ?? String(yearGroup);
  return [plain(form), year, `year ${year}`];
}

const YEARS_WITH_NAMES: Readonly<Record<number, string>> = { [-1]: 'nursery', 0: 'reception' };

function plain(name: string): string {
  return name.trim().toLowerCase().replace(/\s+/g, ' ');
}
