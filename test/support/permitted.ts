import fc from 'fast-check';
import type { Verb } from '../../src/domain/authorise.ts';
import { ROLES, type Person } from '../../src/domain/person.ts';
import type { Pupil } from '../../src/domain/pupil.ts';
import { expectedReach } from '../domain/access/expected-access.ts';
import type { Secret } from './school-of-secrets.ts';

export const anyPerson: fc.Arbitrary<Person> = fc.record({
  personId: fc.constant('drawn'),
  name: fc.constant('Somebody Drawn'),
  roles: fc.uniqueArray(fc.constantFrom(...ROLES), { maxLength: 3 }),
  yearGroups: fc.uniqueArray(fc.constantFrom(7, 8, 9), { maxLength: 2 }),
  forms: fc.uniqueArray(fc.constantFrom('8A', '8B', '9A', '9B'), { maxLength: 2 }),
});

export function drawnPeople(count: number): Person[] {
  return fc.sample(anyPerson, count).map((person, index) => ({ ...person, personId: `drawn-${index}` }));
}

/** Each role once by itself, with a year group and a form of its own. */
export const plainPeople = ROLES.map((role): Person => {
  return { personId: `plain-${role}`, name: `Plain ${role}`, roles: [role], yearGroups: [9], forms: ['9A'] };
});

/** Whom a person may do it to, from the letters written by hand and not from the rules. */
export function mayReach(person: Person, verb: Verb, { yearGroup, form }: Pick<Pupil, 'yearGroup' | 'form'>): boolean {
  return person.roles.some((role) => {
    const letter = expectedReach(role, verb);
    if (letter === 'Y') return person.yearGroups.includes(yearGroup);
    return letter === 'A' || (letter === 'F' && person.forms.includes(form));
  });
}

/** Who was told what they may not be told; the person is written out, so that a failure can be had again. */
export function leaksIn(
  text: string,
  person: Person,
  verb: Verb | null,
  secrets: readonly Secret[],
  where: string,
): string[] {
  const mayKnow = ({ pupil, verbs }: Secret) => {
    // Whoever takes out all that is held about a pupil has all of it.
    const whole = verb === 'pupil.export' && mayReach(person, 'pupil.export', pupil);
    const asked = verbs ?? (verb === null ? [] : [verb]);
    return whole || asked.some((one) => mayReach(person, one, pupil));
  };
  const told = secrets.filter((secret) => text.includes(secret.words) && !mayKnow(secret));
  const { roles, yearGroups, forms } = person;
  return told.map(({ words }) => `${where} told ${JSON.stringify({ roles, yearGroups, forms })} of ${words}`);
}
