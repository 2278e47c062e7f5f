import { why } from './authorise.ts';
import type { Person, Role } from './person.ts';

/** Teams asks on behalf of no more people than this for a card (microsoft.md 2.2). */
export const OWN_VIEWS_MAX = 60;

/** Who needs the reasons of a year group's absences soonest. */
const FIRST: readonly Role[] = [
  'head-of-year',
  'attendance-officer',
  'attendance-champion',
  'safeguarding-lead',
  'senco',
  'senior-leader',
];

/**
 * Those of a school's staff for whom Teams is to ask for their own view of a year group's list, by Entra object id: whoever
 * may see reasons there, at most sixty. The list gives nobody a right; each view is authorised when it is asked for.
 */
export function peopleWithOwnView(staff: readonly Person[], yearGroup: number): string[] {
  const entitled = staff.filter((person) => why(person, 'absent-list.reasons.read', { yearGroup }).kind === 'allowed');
  const rank = ({ roles }: Person) => FIRST.findIndex((role) => roles.includes(role));
  const inOrder = entitled.toSorted((a, b) => rank(a) - rank(b));
  return inOrder.slice(0, OWN_VIEWS_MAX).map(({ personId }) => personId);
}
