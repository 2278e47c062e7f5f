import { describe, expect, test } from '@jest/globals';
import { namesPupil } from '../../../src/domain/actions/names-pupil.ts';
import { offeredProvisions } from '../../../src/domain/actions/offered-provisions.ts';
import { peopleInRoles } from '../../../src/domain/actions/people-in-roles.ts';
import { groupChoices, readGroup } from '../../../src/domain/actions/pupil-groups.ts';
import type { Person, Role } from '../../../src/domain/person.ts';
import type { Provision } from '../../../src/domain/strategy/provision.ts';
import { loadPack } from '../../../src/packs/load-pack.ts';
import { provisionOf } from '../../support/portsmouth.ts';
import { ROLL } from '../../support/small-school.ts';

describe('words for a channel name a pupil', () => {
  test.each([
    ['Ring Tamsin before Friday', true],
    ['ring TAMSIN’S mother', true],
    ['Ring zoe', true],
    ['For O’Kestrel: the bus', true],
    ["For okestrel's bus", true],
    ['(Quill)', true],
    ['Ring home before Friday', false],
    // Parts of words are no names.
    ['Mossy banks', false],
    ['Kitchen duty', false],
    ['', false],
  ])('%j: %s', (text, isNamed) => {
    expect(namesPupil(text, ROLL)).toBe(isNamed);
  });

  test('only where they are about that pupil, and a pupil without a forename is not in every text', () => {
    expect(namesPupil('Ring Tamsin', ROLL.slice(1))).toBe(false);
    for (const text of ['Ring home', '', 'Is it s or z?']) {
      expect(namesPupil(text, [{ forename: '', surname: '!' }])).toBe(false);
    }
  });
});

describe('the lines of a pack that somebody may be given', () => {
  const line = (id: string, over: Partial<Provision> = {}) => provisionOf({ id, title: id, does: 'reminds', ...over });
  const idsOf = (lines: readonly Provision[], ...due: readonly string[]) =>
    offeredProvisions(lines, new Set(due)).map(({ id }) => id);

  test('are what is due, then what is assigned to people, then the others, each in its order', () => {
    const lines = [
      line('reminds-1'),
      line('assigns-1', { does: 'assigns' }),
      line('drafts-due', { does: 'drafts' }),
      line('assigns-2', { does: 'assigns' }),
      line('list', { does: 'prepares-a-list' }),
    ];
    expect(idsOf(lines, 'drafts-due', 'assigns-2')).toEqual([
      'drafts-due',
      'assigns-2',
      'assigns-1',
      'reminds-1',
      'list',
    ]);
  });

  test('are none that the app does by itself, that is out of use, or that another line repeats', () => {
    const lines = [
      line('posts', { does: 'posts' }),
      line('reports', { does: 'reports' }),
      line('old', { active: false }),
      line('again', { duplicateOf: 'kept' }),
      line('kept'),
    ];
    expect(idsOf(lines, 'posts', 'old', 'again')).toEqual(['kept']);
  });

  test('say whether they are due, and for pupils whom the strategy selects', () => {
    const forPupils = line('for-pupils', { trigger: { kind: 'pupils' } });
    expect(offeredProvisions([forPupils, line('for-all')], new Set(['for-all']))).toEqual([
      { id: 'for-all', title: 'for-all', isDue: true, isForPupils: false },
      { id: 'for-pupils', title: 'for-pupils', isDue: false, isForPupils: true },
    ]);
  });
});

describe('those who play a part', () => {
  const person = (personId: string, roles: readonly Role[], over: Partial<Person> = {}): Person => {
    return { personId, name: personId, roles, yearGroups: [], forms: [], ...over };
  };
  const staff = [
    person('tutor-9a', ['tutor'], { forms: ['9A'] }),
    person('tutor-9b', ['tutor'], { forms: ['9B'] }),
    person('head-9', ['head-of-year'], { yearGroups: [9] }),
    person('head-8', ['head-of-year'], { yearGroups: [8] }),
    // Head of Year 8, and tutor of a form of Year 9.
    person('both', ['head-of-year', 'tutor'], { yearGroups: [8], forms: ['9A'] }),
    person('officer', ['attendance-officer']),
  ];
  const idsOf = (roles: readonly Role[], pupils = ROLL.slice(0, 1)) =>
    peopleInRoles(staff, roles, pupils).map(({ personId }) => personId);

  test('are the pupils’ own tutors and heads of year, and everybody in other parts', () => {
    expect(idsOf(['tutor'])).toEqual(['tutor-9a', 'both']);
    expect(idsOf(['head-of-year'])).toEqual(['head-9']);
    expect(idsOf(['tutor', 'head-of-year', 'attendance-officer'])).toEqual(['tutor-9a', 'head-9', 'both', 'officer']);
    expect(idsOf(['senior-leader'])).toEqual([]);
    const [nine, eight] = [ROLL.slice(0, 1), ROLL.slice(3, 4).map((pupil) => ({ ...pupil, yearGroup: 8 }))];
    expect(idsOf(['tutor'], [...nine, ...eight])).toEqual(['tutor-9a', 'tutor-9b', 'both']);
    expect(idsOf(['head-of-year'], [...nine, ...eight])).toEqual(['head-9', 'head-8', 'both']);
  });

  test('are all of them where the action is about no pupil', () => {
    expect(idsOf(['tutor'], [])).toEqual(['tutor-9a', 'tutor-9b', 'both']);
    expect(idsOf(['head-of-year'], [])).toEqual(['head-9', 'head-8', 'both']);
  });
});

describe('pupils chosen together', () => {
  test('are offered by band, then by year, then by form, each once', () => {
    const { bands } = loadPack('recommended');
    const at = (yearGroup: number, form: string) => ({ yearGroup, form });
    const choices = groupChoices({ bands }, [at(10, '10A'), at(9, '9B'), at(9, '9A'), at(10, '10A'), at(0, 'R1')]);
    expect(choices.slice(0, 3).map(({ id }) => id)).toEqual(['', 'provision', 'nobody']);
    expect(choices.slice(3, 3 + bands.length)).toEqual(
      bands.map(({ id, label }) => ({ id: `band/${id}`, title: `Band: ${label}` })),
    );
    expect(choices.slice(3 + bands.length)).toEqual([
      { id: 'year/0', title: 'Reception' },
      { id: 'year/9', title: 'Year 9' },
      { id: 'year/10', title: 'Year 10' },
      { id: 'form/9A', title: 'Form 9A' },
      { id: 'form/9B', title: 'Form 9B' },
      { id: 'form/10A', title: 'Form 10A' },
      { id: 'form/R1', title: 'Form R1' },
    ]);
    for (const { id } of choices) expect(readGroup(id)).not.toBeNull();
  });

  test.each([
    ['', { kind: 'as-named' }],
    ['provision', { kind: 'provision' }],
    ['nobody', { kind: 'nobody' }],
    ['band/at-risk', { kind: 'band', bandId: 'at-risk' }],
    ['form/9/A', { kind: 'form', form: '9/A' }],
    ['year/10', { kind: 'year', yearGroup: 10 }],
    ['year/-1', { kind: 'year', yearGroup: -1 }],
    ['year/', null],
    ['year/100', null],
    ['year/x9', null],
    ['year/9x', null],
    ['a form/9A', null],
    ['house/Kestrel', null],
    ['everybody', null],
  ])('%j is read as %j', (id, group) => {
    expect(readGroup(id)).toEqual(group);
  });
});
