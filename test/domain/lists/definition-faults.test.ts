import { describe, expect, test } from '@jest/globals';
import { definitionFaults } from '../../../src/domain/lists/definition-faults.ts';
import { KEY_COLUMN, LINE, PARAGRAPHS, type ListDefinition } from '../../../src/domain/lists/list-definition.ts';
import { LIST_DEFINITIONS, LIST_NAMES } from '../../../src/domain/lists/list-definitions.ts';
import { LIST_STEPS, LISTS_VERSION, versionIn, withVersion } from '../../../src/domain/lists/list-steps.ts';

const SOUND: ListDefinition = {
  list: 'contacts',
  displayName: 'Every Session – Contacts',
  description: '',
  pupilColumn: 'PupilId',
  columns: [KEY_COLUMN, { name: 'PupilId', displayName: 'Pupil', type: LINE, indexed: true }],
  views: [{ title: 'All', columns: ['Title', 'PupilId'], sortBy: 'PupilId' }],
};
const column = (name: string) => ({ name, displayName: name, type: LINE }) as const;
const manyColumns = Array.from({ length: 20 }, (_, index) => ({
  ...column(`Column${String.fromCharCode(65 + index)}`),
  indexed: true as const,
}));

describe('the lists of this version', () => {
  test('are such that SharePoint can keep them', () => {
    expect(definitionFaults(Object.values(LIST_DEFINITIONS), LIST_STEPS)).toEqual([]);
    expect(Object.keys(LIST_DEFINITIONS)).toEqual([...LIST_NAMES]);
    expect(LISTS_VERSION).toBe(LIST_STEPS.length);
  });

  test('tell their version in the description of their key', () => {
    expect(versionIn(withVersion('Leave it.', 7))).toBe(7);
    expect(versionIn('Leave it.')).toBe(1);
    expect(versionIn(null)).toBe(1);
  });
});

describe('a definition that SharePoint could not keep is told', () => {
  test.each<{ over: Partial<ListDefinition>; told: string }>([
    { over: { columns: [...SOUND.columns, column('Pupil name')] }, told: 'cannot be called "Pupil name"' },
    { over: { columns: [...SOUND.columns, column('Modified')] }, told: 'cannot be called "Modified"' },
    { over: { columns: [...SOUND.columns, column('PupilId')] }, told: 'two columns PupilId' },
    { over: { columns: [...SOUND.columns, ...manyColumns] }, told: 'has 22 indexes' },
    {
      over: { columns: [...SOUND.columns, { ...column('Note'), type: PARAGRAPHS, indexed: true }] },
      told: 'index on Note',
    },
    { over: { columns: [...SOUND.columns, { ...column('Note'), unique: true }] }, told: 'without an index in Note' },
    { over: { columns: SOUND.columns.slice(1) }, told: 'no unique Key' },
    { over: { pupilColumn: 'Pupil' }, told: 'no column Pupil' },
    {
      over: { views: [{ title: 'X', columns: ['Form'], sortBy: 'PupilId' }] },
      told: 'a column Form that is not there',
    },
    { over: { views: [{ title: 'X', columns: [], sortBy: 'Title' }] }, told: 'order of Title, which has no index' },
    {
      over: { views: [{ title: 'X', columns: [], sortBy: 'Key', only: { column: 'PupilId', is: 'one' } }] },
      told: 'a choice that PupilId does not have',
    },
    {
      over: { views: [{ title: 'X', columns: [], sortBy: 'Key', only: { column: 'Form', is: 'one' } }] },
      told: 'a view "X" of Form, which has no index',
    },
    { over: { views: [...SOUND.views, ...SOUND.views] }, told: 'has two views "All"' },
    { over: { columns: [{ ...KEY_COLUMN, name: 'Row' }, ...SOUND.columns.slice(1)] }, told: 'no unique Key' },
    {
      over: { columns: [...SOUND.columns, { ...column('State'), type: { kind: 'choice', choices: ['a', 'b', 'a'] } }] },
      told: 'a choice twice in State',
    },
  ])('$told', ({ over, told }) => {
    expect(definitionFaults([{ ...SOUND, ...over }], LIST_STEPS.slice(0, 2)).join(' ')).toContain(told);
  });

  test('with twenty indexes there is nothing to tell', () => {
    const full = { ...SOUND, columns: [...SOUND.columns, ...manyColumns.slice(2)] };
    expect(definitionFaults([full], [])).toEqual([]);
  });

  test('and so is a step out of order or of a column that is not there', () => {
    const rename = { list: 'contacts', column: 'Form', from: 'A', to: 'B' } as const;
    const faults = definitionFaults([SOUND], [{ number: 2, what: '', renames: [rename] }]);
    expect(faults).toEqual(['Step 2 should be 1.', 'Step 2 renames Form of contacts, which is not there.']);
    const ofPupils = { list: 'risk-register', column: 'PupilId', from: 'A', to: 'B' } as const;
    expect(definitionFaults([SOUND], [{ number: 1, what: '', renames: [ofPupils] }])).toEqual([
      'Step 1 renames PupilId of risk-register, which is not there.',
    ]);
    expect(definitionFaults([SOUND, SOUND], [])).toEqual(['Two lists are called "Every Session – Contacts".']);
  });
});
