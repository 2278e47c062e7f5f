import type { Role } from './person.ts';

/** Those who play a part, as a school says it of all of them. */
export const ROLE_NAMES: Readonly<Record<Role, string>> = {
  'attendance-champion': 'Attendance champion',
  'attendance-officer': 'Attendance officers',
  'head-of-year': 'Heads of year',
  tutor: 'Tutors',
  'senior-leader': 'Senior leaders',
  'safeguarding-lead': 'Safeguarding lead',
  senco: 'SENCO',
  governor: 'Governors',
  administrator: 'Administrators',
};

/** The part that one person plays, within a sentence: "head of year". */
export function roleWord(role: Role): string {
  return role === 'senco' ? 'SENCO' : role.replaceAll('-', ' ');
}
