import type { Cover } from '../../src/domain/actions/cover.ts';
import type { Person, Role } from '../../src/domain/person.ts';

function member(personId: string, name: string, role: Role, over: Partial<Person> = {}): Person {
  return { personId, name, roles: [role], yearGroups: [], forms: [], lineManagerId: null, ...over };
}

/** The staff of the school whose week is told in test/scenarios/a-school-week.test.ts. */
export const PRIYA = member('priya', 'Priya Nair', 'attendance-officer');
export const DANIEL = member('daniel', 'Daniel Okafor', 'attendance-champion');
export const HELEN = member('helen', 'Helen Marsh', 'senior-leader');
export const FARAH = member('farah', 'Farah Siddiqui', 'safeguarding-lead');
export const MARCUS = member('marcus', 'Marcus Whitlock', 'head-of-year', { yearGroups: [9], lineManagerId: 'helen' });
export const ELEANOR = member('eleanor', 'Eleanor Ashby', 'tutor', { forms: ['9A'] });
export const TOM = member('tom', 'Tom Bramwell', 'tutor', { forms: ['9B'] });
export const STAFF: readonly Person[] = [PRIYA, DANIEL, HELEN, FARAH, MARCUS, ELEANOR, TOM];

/** Marcus is away from Wednesday, and Tom stands in for him. */
export const COVER: readonly Cover[] = [
  { personId: MARCUS.personId, coverId: TOM.personId, from: '2026-11-25', to: '2026-11-27' },
];
