import fc from 'fast-check';
import type { Verb } from '../../src/domain/authorise.ts';
import { ROLES, type Person } from '../../src/domain/person.ts';
import type { Pupil } from '../../src/domain/pupil.ts';
import { expectedReach } from '../domain/access/expected-access.ts';

export const anyPerson: fc.Arbitrary<Person> = fc.record({
  personId: fc.constant('drawn'),
  name: fc.constant('Somebody Drawn'),
  roles: fc.uniqueArray(fc.constantFrom(...ROLES), { maxLength: 3 }),
  yearGroups: fc.uniqueArray(fc.constantFrom(7, 8, 9), { maxLength: 2 }),
  forms: fc.uniqueArray(fc.constantFrom('8A', '8B', '9A', '9B'), { maxLength: 2 }),
});

/** Whom a person may do it to, from the letters written by hand and not from the rules. */
export function mayReach(person: Person, verb: Verb, { yearGroup, form }: Pick<Pupil, 'yearGroup' | 'form'>): boolean {
  return person.roles.some((role) => {
    const letter = expectedReach(role, verb);
    if (letter === 'Y') return person.yearGroups.includes(yearGroup);
    return letter === 'A' || (letter === 'F' && person.forms.includes(form));
  });
}
