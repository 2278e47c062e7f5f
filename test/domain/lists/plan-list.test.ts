import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { LIST_DEFINITIONS } from '../../../src/domain/lists/list-definitions.ts';
import { LISTS_VERSION, withVersion, type ListStep } from '../../../src/domain/lists/list-steps.ts';
import { planList, type FoundColumn, type ListPlan } from '../../../src/domain/lists/plan-list.ts';

const REGISTER = LIST_DEFINITIONS['risk-register'];

/** The list as this version makes it. */
const COMPLETE: readonly FoundColumn[] = REGISTER.columns.map(({ name, displayName, type, indexed, unique }) => ({
  columnId: `id-${name}`,
  name,
  displayName,
  description: name === 'Key' ? withVersion('Leave it.', LISTS_VERSION) : '',
  kind: type.kind,
  isIndexed: indexed ?? false,
  isUnique: unique ?? false,
  choices: type.kind === 'choice' ? type.choices : [],
}));
const own = (name: string): FoundColumn => ({
  ...{ columnId: `id-${name}`, name, displayName: name, description: '', kind: 'line', isIndexed: true },
  ...{ isUnique: false, choices: [] },
});
const changed = (name: string, over: Partial<FoundColumn>) =>
  COMPLETE.map((column) => (column.name === name ? { ...column, ...over } : column));
const words = ({ steps }: ListPlan) =>
  steps.map((step) => ('column' in step ? `${step.does} ${step.column.name}` : step.does));

describe('what a list needs', () => {
  test('is nothing where it is complete, whatever the school added', () => {
    expect(planList(REGISTER, COMPLETE)).toEqual({ steps: [], obstacles: [] });
    expect(planList(REGISTER, [...COMPLETE, own('House')])).toEqual({ steps: [], obstacles: [] });
  });

  test('is to be made where it is not there', () => {
    expect(planList(REGISTER, null)).toEqual({ steps: [{ does: 'make-list' }], obstacles: [] });
  });

  test('is exactly the columns that were taken away, in the order of the definition', () => {
    fc.assert(
      fc.property(fc.subarray([...COMPLETE].filter(({ name }) => name !== 'Key')), (kept) => {
        const key = COMPLETE.filter(({ name }) => name === 'Key');
        const plan = planList(REGISTER, [...kept, ...key]);
        const lost = REGISTER.columns.filter(({ name }) => ![...kept, ...key].some((column) => column.name === name));
        expect(words(plan)).toEqual(lost.map(({ name }) => `add-column ${name}`));
      }),
    );
  });

  test('keeps the school’s choices, and adds ours at the end', () => {
    const plan = planList(REGISTER, changed('CaseState', { choices: ['paused', 'closed'] }));
    expect(plan.steps).toMatchObject([{ does: 'add-choices', choices: ['paused', 'closed', 'open'] }]);
  });

  test('leaves out an index for which there is no room', () => {
    const found = changed('Mentor', { isIndexed: false });
    const house = (count: number) => Array.from({ length: count }, (_, index) => own(`House${index}`));
    const indexes = found.filter(({ isIndexed }) => isIndexed).length;
    expect(words(planList(REGISTER, [...found, ...house(19 - indexes)]))).toEqual(['index-column Mentor']);
    const full = planList(REGISTER, [...found, ...house(20 - indexes)]);
    expect(full).toMatchObject({
      steps: [],
      obstacles: [
        { column: 'Mentor', found: expect.stringContaining('20'), whatToDo: expect.stringContaining('Take the index') },
      ],
    });
  });

  test('counts the index that a new column brings among the twenty', () => {
    const found = changed('Mentor', { isIndexed: false }).filter(({ name }) => name !== 'CaseState');
    const indexes = found.filter(({ isIndexed }) => isIndexed).length;
    const house = Array.from({ length: 19 - indexes }, (_, index) => own(`House${index}`));
    expect(planList(REGISTER, [...found, ...house])).toMatchObject({
      steps: [{ does: 'add-column', column: { name: 'CaseState' } }],
      obstacles: [{ column: 'Mentor' }],
    });
  });

  test('makes an index unique where it was not, which takes no further room', () => {
    const found = changed('Key', { isUnique: false });
    const house = Array.from({ length: 20 - found.filter(({ isIndexed }) => isIndexed).length }, (_, index) =>
      own(`House${index}`),
    );
    expect(planList(REGISTER, [...found, ...house])).toMatchObject({
      steps: [{ does: 'index-column', column: { name: 'Key' } }],
      obstacles: [],
    });
  });

  test('says of a column of another type what to do, and does not touch it', () => {
    const plan = planList(REGISTER, changed('Mentor', { kind: 'number', isIndexed: false }));
    expect(plan).toEqual({
      steps: [],
      obstacles: [
        {
          column: 'Mentor',
          found: 'The column Mentor is of another type.',
          whatToDo: 'Move what Mentor holds to a new column, delete it, and provision again.',
        },
      ],
    });
  });
});

describe('steps from an earlier version', () => {
  const rename = (number: number): ListStep => ({
    number,
    what: '',
    renames: [{ list: 'risk-register', column: 'Form', from: 'Form', to: 'Tutor group' }],
  });
  const of = (version: number | null, over: Partial<FoundColumn> = {}) =>
    changed('Form', over).map((column) =>
      column.name === 'Key'
        ? { ...column, description: version === null ? 'Leave it.' : withVersion('Leave it.', version) }
        : column,
    );
  const STEPS = [1, 2, 3].map((number) => (number === 3 ? rename(3) : { number, what: '', renames: [] }));

  test.each([
    { version: null, steps: ['rename-column Form', 'note-version Key'] },
    { version: 2, steps: ['rename-column Form', 'note-version Key'] },
    { version: 3, steps: [] },
  ])('are done once: from $version', ({ version, steps }) => {
    expect(words(planList(REGISTER, of(version), STEPS))).toEqual(steps);
  });

  test('leave the name that the school gave', () => {
    expect(words(planList(REGISTER, of(1, { displayName: 'House group' }), STEPS))).toEqual(['note-version Key']);
  });

  test('rename nothing in another list, nor a column that is not the app’s', () => {
    const renamed = { column: 'Form', from: 'Form', to: 'Tutor group' } as const;
    const other: ListStep = { number: 3, what: '', renames: [{ list: 'contacts', ...renamed }] };
    expect(words(planList(REGISTER, of(2), [...STEPS.slice(0, 2), other]))).toEqual(['note-version Key']);
    const dropped: ListStep = {
      number: 3,
      what: '',
      renames: [{ list: 'risk-register', column: 'House', from: 'House', to: 'Home' }],
    };
    const found = [...of(2), own('House')];
    expect(words(planList(REGISTER, found, [...STEPS.slice(0, 2), dropped]))).toEqual(['note-version Key']);
  });

  test('wait for the key, which carries the version, where somebody took it away', () => {
    const keyless = of(3).filter(({ name }) => name !== 'Key');
    expect(words(planList(REGISTER, keyless, STEPS))).toEqual(['add-column Key', 'rename-column Form']);
  });

  test('are never undone: a list of a newer version is left as it is', () => {
    const newer = of(4).filter(({ name }) => name !== 'Why');
    expect(planList(REGISTER, newer, STEPS)).toMatchObject({
      steps: [],
      obstacles: [
        {
          column: null,
          found: 'The list is of version 4, and this app makes version 3.',
          whatToDo: expect.stringContaining('up to date'),
        },
      ],
    });
  });
});
