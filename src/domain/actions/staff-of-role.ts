import type { Person, Role } from '../person.ts';
import type { StrategyRole } from '../strategy/provision.ts';

/** Which role of the app stands for a part in a strategy; those without one are the attendance champion's to pass on. */
const ROLE_OF: Readonly<Partial<Record<StrategyRole, Role>>> = {
  principal: 'senior-leader',
  'vice-principal': 'senior-leader',
  'senior-leader': 'senior-leader',
  'attendance-lead': 'attendance-officer',
  'attendance-officer': 'attendance-officer',
  'attendance-team': 'attendance-officer',
  office: 'attendance-officer',
  'office-manager': 'attendance-officer',
  'pastoral-team': 'head-of-year',
  'head-of-year': 'head-of-year',
  'form-tutor': 'tutor',
  'class-teacher': 'tutor',
  'safeguarding-team': 'safeguarding-lead',
};

/** Those on the staff list who play any of the parts; the attendance champion where nobody does. */
export function staffOfRoles(staff: readonly Person[], roles: readonly StrategyRole[]): Person[] {
  const wanted = appRolesOf(roles);
  const found = staff.filter((person) => person.roles.some((role) => wanted.includes(role)));
  return found.length > 0 ? found : staff.filter((person) => person.roles.includes('attendance-champion'));
}

/** The roles of the app that stand for parts in a strategy. */
export function appRolesOf(roles: readonly StrategyRole[]): Role[] {
  return [...new Set(roles.map((role) => ROLE_OF[role] ?? 'attendance-champion'))];
}
