import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { ACCESS_RULES, VERBS } from '../../src/domain/access/access-rules.ts';
import { isSelf, mayAtAll, why } from '../../src/domain/authorise.ts';
import { lookAs, whyNotWhileLooking } from '../../src/domain/look-as.ts';
import type { Person } from '../../src/domain/person.ts';
import { pagesOf } from '../../src/domain/tab-pages.ts';
import { anyPerson, mayReach } from '../support/permitted.ts';

const anyAdministrator = anyPerson.map((person): Person => ({
  ...person,
  personId: 'admin',
  roles: [...new Set([...person.roles, 'administrator' as const])],
}));
const anySubject = fc.record({ yearGroup: fc.constantFrom(7, 8, 9), form: fc.constantFrom('8A', '8B', '9A', '9B') });

function looking(administrator: Person, other: Person): Person {
  const as = lookAs(administrator, other);
  if (as.kind === 'refused') throw new Error(as.reason);
  return as.person;
}

describe('an administrator who looks as a colleague', () => {
  test('is permitted what both are permitted, by the letters written by hand, and nothing else', () => {
    let [both, one] = [0, 0];
    fc.assert(
      fc.property(anyAdministrator, anyPerson, anySubject, (administrator, other, subject) => {
        const as = looking(administrator, other);
        for (const verb of VERBS) {
          const [own, behind] = [mayReach(other, verb, subject), mayReach(administrator, verb, subject)];
          expect([verb, why(as, verb, subject).kind]).toEqual([verb, own && behind ? 'allowed' : 'refused']);
          expect(mayAtAll(as, verb)).toBe(mayAtAll(other, verb) && mayAtAll(administrator, verb));
          if (own && behind) both += 1;
          else if (own || behind) one += 1;
        }
        const pages = pagesOf(as);
        expect(pages).toEqual(pagesOf(other).filter((page) => pagesOf(administrator).includes(page)));
      }),
      { numRuns: 300 },
    );
    // Both were drawn often, or nothing was tried.
    expect(Math.min(both, one)).toBeGreaterThan(500);
  });

  test('is told by which right of each of them', () => {
    const administrator = person('admin', ['administrator', 'senior-leader']);
    const tutor = { ...person('tutor', ['tutor']), forms: ['9B'] };
    const as = looking(administrator, tutor);
    expect(why(as, 'register.read', { yearGroup: 9, form: '9B' })).toEqual({
      kind: 'allowed',
      reason: 'tutor, own forms; behind them: senior-leader, whole school',
    });
    expect(why(looking(person('admin', ['administrator']), tutor), 'register.read', { form: '9B' })).toEqual({
      kind: 'refused',
      reason: expect.stringContaining('not among your own rights'),
    });
  });

  test('has nothing that is the colleague’s own', () => {
    const tutor = person('tutor', ['tutor']);
    expect(isSelf(tutor, 'tutor')).toBe(true);
    const as = looking(person('admin', ['administrator']), tutor);
    expect([isSelf(as, 'tutor'), isSelf(as, 'admin')]).toEqual([false, false]);
  });

  test('is an administrator, looks as one colleague at a time, and never as themselves or somebody elsewhere', () => {
    const administrator = person('admin', ['administrator']);
    const tutor = person('tutor', ['tutor']);
    for (const [by, as] of [
      [tutor, administrator],
      [administrator, null],
      [administrator, administrator],
      [looking(administrator, person('admin-2', ['administrator'])), tutor],
    ] as const) {
      expect(lookAs(by, as).kind).toBe('refused');
    }
  });

  test('changes nothing and takes nothing out', () => {
    for (const verb of [null, ...VERBS]) {
      expect(whyNotWhileLooking(true, verb)).toContain('can change nothing');
      const isExport = verb !== null && ACCESS_RULES[verb].does === 'export';
      expect(whyNotWhileLooking(false, verb) === null).toBe(!isExport);
    }
  });
});

function person(personId: string, roles: Person['roles']): Person {
  return { personId, name: 'Pat Example', roles, yearGroups: [], forms: [] };
}
