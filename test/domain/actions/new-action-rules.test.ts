import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { namesPupil } from '../../../src/domain/actions/names-pupil.ts';
import { offeredProvisions } from '../../../src/domain/actions/offered-provisions.ts';
import { peopleInRoles } from '../../../src/domain/actions/people-in-roles.ts';
import { groupChoices, readGroup } from '../../../src/domain/actions/pupil-groups.ts';
import { appRolesOf } from '../../../src/domain/actions/staff-of-role.ts';
import { loadPack } from '../../../src/packs/load-pack.ts';
import { person } from '../../support/school-in-records.ts';

describe('who does an action by role', () => {
  const tutorA = person('tutor', { personId: 'a', forms: ['9A'] });
  const tutorB = person('tutor', { personId: 'b', forms: ['9B', '10B'] });
  const head9 = person('head-of-year', { personId: 'h9', yearGroups: [9] });
  const head10 = person('head-of-year', { personId: 'h10', yearGroups: [10] });
  const officer = person('attendance-officer', { personId: 'o' });
  const both = person('tutor', { personId: 'both', roles: ['tutor', 'attendance-officer'], forms: ['7C'] });
  const STAFF = [tutorA, tutorB, head9, head10, officer, both];
  const idsOf = (...given: Parameters<typeof peopleInRoles>) => peopleInRoles(...given).map(({ personId }) => personId);

  test.each([
    [['tutor'], [], ['a', 'b', 'both']],
    [['tutor'], [{ form: '9A', yearGroup: 9 }], ['a']],
    [['tutor'], [{ form: '9Z', yearGroup: 9 }], []],
    [['head-of-year'], [{ form: '10B', yearGroup: 10 }], ['h10']],
    [['attendance-officer'], [{ form: '9A', yearGroup: 9 }], ['o', 'both']],
    [
      ['tutor', 'head-of-year'],
      [
        { form: '9A', yearGroup: 9 },
        { form: '10B', yearGroup: 10 },
      ],
      ['a', 'b', 'h9', 'h10'],
    ],
    [[], [], []],
  ] as const)('%j for %j', (roles, pupils, expected) => {
    expect(idsOf(STAFF, roles, pupils)).toEqual(expected);
  });
});

test('a part of a strategy that no role stands for is the champion’s, once', () => {
  expect(appRolesOf(['form-tutor', 'class-teacher', 'governors', 'all-staff'])).toEqual([
    'tutor',
    'attendance-champion',
  ]);
});

describe('the lines that are offered', () => {
  const { provisions } = loadPack('recommended');

  test('are those that people do, what is due first and then what is assigned', () => {
    const dueIds = new Set(['staff-actions', 'heading-below-95', 'no-such-line']);
    const offered = offeredProvisions(provisions, dueIds);
    expect(
      offered
        .slice(0, 2)
        .map(({ id }) => id)
        .toSorted(),
    ).toEqual(['heading-below-95', 'staff-actions']);
    expect(offered.map(({ isDue }) => isDue)).toEqual(offered.map((_, index) => index < 2));
    const does = offered.map(({ id }) => provisions.find((each) => each.id === id)?.does);
    expect(does.includes('posts') || does.includes('reports')).toBe(false);
    const lastAssigned = does.lastIndexOf('assigns');
    expect(does.slice(2, lastAssigned + 1).every((each) => each === 'assigns')).toBe(true);
  });

  test('leave out what is switched off, and what is the same as another', () => {
    const [first] = provisions.filter(({ does }) => does === 'assigns');
    if (first === undefined) throw new Error('The pack assigns nothing.');
    const off = { ...first, id: 'off', active: false };
    const twice = { ...first, id: 'twice', duplicateOf: first.id };
    expect(offeredProvisions([off, twice, first], new Set(['off', 'twice'])).map(({ id }) => id)).toEqual([first.id]);
  });
});

describe('groups of pupils', () => {
  test('every choice that is offered can be read, forms in the order of people', () => {
    const pupils = ['9B', '10A', '9A'].map((form) => ({ form, yearGroup: Number.parseInt(form, 10) }));
    const choices = groupChoices(loadPack('recommended'), pupils);
    expect(choices.every(({ id }) => readGroup(id) !== null)).toBe(true);
    expect(choices.slice(-5).map(({ title }) => title)).toEqual([
      'Year 9',
      'Year 10',
      'Form 9A',
      'Form 9B',
      'Form 10A',
    ]);
  });

  test.each([
    ['', { kind: 'as-named' }],
    ['year/-1', { kind: 'year', yearGroup: -1 }],
    ['form/9/A', { kind: 'form', form: '9/A' }],
    ['band/watch', { kind: 'band', bandId: 'watch' }],
    ['year/nine', null],
    ['form/', null],
    ['other', null],
  ])('%j', (id, group) => {
    expect(readGroup(id)).toEqual(group);
  });
});

describe('a name in words for a channel', () => {
  const zoe = { forename: 'Zoë', surname: 'O’Brien-Wood' };

  test.each([
    ['Ring zoe', true],
    ['Ring Zoë’s family', true],
    ['Ask about the o’brien-wood bus', true],
    ['Ring home', false],
    ['Zoes', true],
    ['Zoeology', false],
    ['', false],
  ])('%j', (text, isNamed) => {
    expect(namesPupil(text, [zoe])).toBe(isNamed);
  });

  test('is found wherever it stands', () => {
    const word = fc.stringMatching(/^[a-z]{1,8}$/);
    fc.assert(
      fc.property(word, word, word, (before, name, after) =>
        namesPupil(`${before} ${name.toUpperCase()}, ${after}`, [{ forename: name, surname: 'Nobody' }]),
      ),
    );
  });
});
