import type { Person, Role } from '../person.ts';
import type { Pupil } from '../pupil.ts';

type Concerned = Pick<Pupil, 'form' | 'yearGroup'>;

/**
 * Those on the staff list who play any of the parts. Of an action about pupils only their own tutors and heads of year
 * have it: nobody else's have anything to do with them.
 */
export function peopleInRoles(
  staff: readonly Person[],
  roles: readonly Role[],
  pupils: readonly Concerned[],
): Person[] {
  return staff.filter((person) =>
    roles.some((role) => person.roles.includes(role) && looksAfter(person, role, pupils)),
  );
}

function looksAfter({ forms, yearGroups }: Person, role: Role, pupils: readonly Concerned[]): boolean {
  if (pupils.length === 0) return true;
  if (role === 'tutor') return pupils.some(({ form }) => forms.includes(form));
  return role !== 'head-of-year' || pupils.some(({ yearGroup }) => yearGroups.includes(yearGroup));
}
