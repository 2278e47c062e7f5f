import type { Person, Role } from '../domain/person.ts';
import type { School } from '../domain/school.ts';
import type { Records } from './records.ts';

/** Those of the staff who have one of the roles and whom the app can write to: others have not installed it. */
export async function peopleWithChat({ places }: Records, school: School, roles: readonly Role[]): Promise<Person[]> {
  const found: Person[] = [];
  for (const person of school.staff) {
    const hasRole = person.roles.some((role) => roles.includes(role));
    if (hasRole && (await places.chatOf(person.personId)) !== null) found.push(person);
  }
  return found;
}
