import { describe, expect, test } from '@jest/globals';
import { VERBS } from '../../src/domain/access/access-rules.ts';
import { mayAtAll, why, type Subject, type Verb } from '../../src/domain/authorise.ts';
import { ROLES, type Person, type Role } from '../../src/domain/person.ts';
import { EXPECTED_ACCESS, expectedReach } from './access/expected-access.ts';

/** Each person below has Year 9 and form 9B in their care. */
const SUBJECTS: Readonly<Record<string, Subject>> = {
  'whole school': {},
  'own year': { yearGroup: 9 },
  'own form': { yearGroup: 9, form: '9B' },
  'other form of own year': { yearGroup: 9, form: '9A' },
  'own form, year unsaid': { form: '9B' },
  'another year': { yearGroup: 8, form: '8B' },
};
const EVERYTHING = Object.keys(SUBJECTS);
const YEAR = ['own year', 'own form', 'other form of own year'];
const FORM = ['own form', 'own form, year unsaid'];

/** What a letter of EXPECTED_ACCESS comes to for them. */
const REACHED: Readonly<Record<string, readonly string[]>> = { A: EVERYTHING, Y: YEAR, F: FORM, '-': [] };
const reached = (role: Role, verb: Verb) => REACHED[expectedReach(role, verb)] ?? [];

test('each rule has its line in test/domain/access/expected-access.ts: write what you meant there, not what the rule says', () => {
  expect(Object.keys(EXPECTED_ACCESS).toSorted()).toEqual(VERBS.toSorted());
});

const cells = ROLES.flatMap((role) =>
  VERBS.flatMap((verb) =>
    EVERYTHING.map((subject) => [role, verb, subject, reached(role, verb).includes(subject)] as const),
  ),
);

describe('one role', () => {
  test.each(cells)('%s, %s, %s: %s', (role, verb, subject, isAllowed) => {
    expect(why(staff([role]), verb, SUBJECTS[subject] ?? {}).kind).toBe(isAllowed ? 'allowed' : 'refused');
  });

  test.each(ROLES.flatMap((role) => VERBS.map((verb) => [role, verb, reached(role, verb)] as const)))(
    '%s, %s at all: where anything at all is allowed',
    (role, verb, allowed) => {
      expect(mayAtAll(staff([role]), verb)).toBe(allowed.length > 0);
    },
  );

  test.each(VERBS)('without any role nobody may %s', (verb) => {
    expect(mayAtAll(staff([]), verb)).toBe(false);
    for (const subject of Object.values(SUBJECTS)) expect(why(staff([]), verb, subject).kind).toBe('refused');
  });

  test('with an empty scope reaches nobody, though the page opens', () => {
    const tutor = { ...staff(['tutor', 'head-of-year']), yearGroups: [], forms: [] };
    expect(mayAtAll(tutor, 'register.read')).toBe(true);
    for (const subject of Object.values(SUBJECTS)) expect(why(tutor, 'register.read', subject).kind).toBe('refused');
  });
});

test('several roles allow what any one of them allows, and no more', () => {
  for (const first of ROLES) {
    for (const second of ROLES) {
      for (const verb of VERBS) {
        for (const subject of Object.values(SUBJECTS)) {
          const alone = [first, second].some((role) => why(staff([role]), verb, subject).kind === 'allowed');
          expect(why(staff([first, second]), verb, subject).kind).toBe(alone ? 'allowed' : 'refused');
        }
      }
    }
  }
});

describe('the reason', () => {
  test.each([
    ['attendance-officer', 'register.read', {}, 'attendance-officer, whole school'],
    ['head-of-year', 'narrative.write', { yearGroup: 9 }, 'head-of-year, own year groups'],
    ['tutor', 'contact.record', { yearGroup: 9, form: '9B' }, 'tutor, own forms'],
    ['tutor', 'register.read', { yearGroup: 9, form: '9A' }, 'outside the year groups or forms'],
    ['administrator', 'register.read', {}, 'This needs one of these roles: attendance-champion, attendance-officer,'],
    ['tutor', 'narrative.write', { form: '9B' }, 'Ask the school’s administrator to add one to your name.'],
  ] as const)('%s, %s, %j: %s', (role, verb, subject, reason) => {
    expect(why(staff([role]), verb, subject).reason).toContain(reason);
  });

  test('is of the first role that reaches the subject', () => {
    const both = staff(['tutor', 'attendance-officer']);
    expect(why(both, 'register.read', { yearGroup: 8, form: '8B' }).reason).toBe('attendance-officer, whole school');
    expect(why(both, 'register.read', { yearGroup: 9, form: '9B' }).reason).toBe('tutor, own forms');
  });
});

function staff(roles: readonly Role[]): Person {
  return { personId: 'a', name: 'A member of staff', roles, yearGroups: [9], forms: ['9B'] };
}

describe('the answer says why', () => {
  test('by which role and how far it reaches', () => {
    expect(why(staff(['tutor', 'head-of-year']), 'register.read', { yearGroup: 9, form: '9A' })).toEqual({
      kind: 'allowed',
      reason: 'head-of-year, own year groups',
    });
    expect(why(staff(['senior-leader']), 'register.read', {}).reason).toBe('senior-leader, whole school');
  });

  test('or what is wanting: a role, or the year group', () => {
    expect(why(staff(['tutor']), 'ladder.reasons.read', {})).toEqual({
      kind: 'refused',
      reason:
        'This needs one of these roles: attendance-champion, safeguarding-lead. Ask the school’s administrator to add one to your name.',
    });
    expect(why(staff(['tutor']), 'register.read', { form: '7A' })).toEqual({
      kind: 'refused',
      reason: 'This pupil or group is outside the year groups or forms that the school’s staff list gives you.',
    });
  });
});
