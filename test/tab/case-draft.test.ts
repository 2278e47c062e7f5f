import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { caseDraft, caseValues, draftProblem, editedFields, fieldsBefore } from '../../src/tab/case/case-draft.ts';
import { settledFields } from '../../src/tab/case/settled-fields.ts';
import { inventedCases } from '../support/fake-cases.ts';

const known = inventedCases().known.case;
const date = fc.constantFrom(null, '2026-09-07', '2026-11-23');
const words = fc.constantFrom('', '  ', 'Transport', 'Bus pass', ' Lee Example ');
const draft = fc.record(
  {
    barriers: fc.array(words, { maxLength: 4 }),
    strategies: fc.array(fc.record({ what: words, from: date, reviewOn: date }), { maxLength: 4 }),
    mentor: words,
    target: fc.constantFrom('', '0', '20', ' 31 ', '400'),
  },
  { requiredKeys: [] },
);

test('sends nothing where nothing was changed, and only what was', () => {
  expect(editedFields(known, {})).toEqual({});
  expect(editedFields(known, caseValues(known, {}))).toEqual({});
  fc.assert(
    fc.property(draft, (changed) => {
      const sent = editedFields(known, changed);
      const names = {
        barriers: 'barriers',
        strategies: 'strategies',
        mentor: 'mentor',
        targetSessions: 'target',
      } as const;
      for (const field of Object.keys(sent)) expect(names[field as keyof typeof names] in changed).toBe(true);
      expect(sent.barriers?.every((barrier) => barrier.trim() === barrier && barrier !== '') ?? true).toBe(true);
      expect(sent.strategies?.every(({ what }) => what.trim() !== '') ?? true).toBe(true);
    }),
  );
});

test('what undoes an edit has the same fields, as they were', () => {
  fc.assert(
    fc.property(draft, (changed) => {
      const sent = editedFields(known, changed);
      const back = fieldsBefore(known, sent) ?? {};
      expect(Object.keys(back).toSorted()).toEqual(Object.keys(sent).toSorted());
      const was = caseValues(known, {});
      if (back.barriers) expect(back.barriers).toEqual(was.barriers);
      if (back.strategies) expect(back.strategies).toEqual(was.strategies);
    }),
  );
});

test('cannot undo a line that could not be read, and a case that was not there', () => {
  if (known === null) throw new Error('The invented case is missing.');
  const faulty = { ...known, strategies: [{ what: 'Gate (?)', from: null, reviewOn: null, fault: 'No date.' }] };
  expect(fieldsBefore(faulty, { strategies: [] })).toBeNull();
  expect(fieldsBefore(faulty, { mentor: 'x' })).toEqual({ mentor: 'Lee Example' });
  expect(fieldsBefore(null, { mentor: 'x' })).toBeNull();
});

test.each(['0', '400', '', ' 12 '])('takes a target of “%s”', (target) => {
  expect(draftProblem(caseValues(known, { target }))).toBeNull();
});

test.each(['401', '-1', '1.5', '1e2', 'ten'])('refuses a target of “%s”, and names it', (target) => {
  expect(draftProblem(caseValues(known, { target }))).toContain(
    `“${target}” is not a number of sessions from 0 to 400`,
  );
});

test('takes a review on the day of the start, and none before', () => {
  const of = (reviewOn: string) =>
    draftProblem(caseValues(known, { strategies: [{ what: 'Gate', from: '2026-11-23', reviewOn }] }));
  expect(of('2026-11-23')).toBeNull();
  expect(of('2026-11-22')).toContain('“Gate”: its review is before its start');
});

test('after a conflict sends the fields that are to stand, and a draft of an older form is no draft', () => {
  const line = (column: string) => ({ column, columnName: column, yours: 'a', theirs: 'b' });
  const fields = [line('Mentor'), line('TargetSessions')];
  const edited = { mentor: 'a', targetSessions: 3, barriers: ['c'] };
  expect(settledFields(edited, { fields }, { Mentor: 'theirs' })).toEqual({ targetSessions: 3, barriers: ['c'] });
  expect(settledFields(edited, { fields }, {})).toEqual(edited);
  expect(caseDraft.safeParse({ mentor: 3 }).success).toBe(false);
});
