import { describe, expect, test } from '@jest/globals';
import type { ListDefinition, ListFields } from '../../../src/domain/lists/list-definition.ts';
import { DATE, KEY_COLUMN, LINE, PARAGRAPHS, WHOLE_NUMBER } from '../../../src/domain/lists/list-definition.ts';
import { rowProblems } from '../../../src/domain/lists/row-problems.ts';

const DEFINITION: ListDefinition = {
  list: 'contacts',
  displayName: 'Contacts',
  description: '',
  pupilColumn: 'PupilId',
  columns: [
    KEY_COLUMN,
    { name: 'PupilId', displayName: 'Pupil', type: LINE, indexed: true },
    { name: 'On', displayName: 'On', type: DATE },
    { name: 'Missed', displayName: 'Missed', type: WHOLE_NUMBER },
    { name: 'Note', displayName: 'Note', type: PARAGRAPHS },
    { name: 'Way', displayName: 'Way', type: { kind: 'choice', choices: ['phone', 'text'] } },
  ],
  views: [],
};
const GOOD: ListFields = { Key: 'k1', PupilId: 'p1', On: '2026-11-23', Missed: 3, Note: 'Rang.', Way: 'phone' };
const problems = (over: ListFields) => rowProblems(DEFINITION, { ...GOOD, ...over });

describe('a row that people may have changed in SharePoint', () => {
  test('is well where each value fits its column, or is not there', () => {
    expect(problems({})).toEqual([]);
    expect(problems({ On: null, Missed: null, Note: '', Way: null, Other: 'ours is it not' })).toEqual([]);
    expect(problems({ Missed: 0 })).toEqual([]);
  });

  test.each(['2026-11-23T00:00:00Z', '2026-11-23T08:30:00.000Z', '2026-11-23T08:30:00'])('has the date %s', (On) => {
    expect(problems({ On })).toEqual([]);
  });

  test.each<[ListFields, string, string, string]>([
    [{ PupilId: null }, 'PupilId', 'no-pupil', ''],
    [{ PupilId: '' }, 'PupilId', 'no-pupil', ''],
    [{ PupilId: 7 }, 'PupilId', 'not-text', '7'],
    [{ Note: true }, 'Note', 'not-text', 'true'],
    [{ Missed: 'three' }, 'Missed', 'not-a-number', 'three'],
    [{ On: 'Monday' }, 'On', 'not-a-date', 'Monday'],
    [{ On: '2026-13-23' }, 'On', 'not-a-date', '2026-13-23'],
    [{ On: 'on 2026-11-23' }, 'On', 'not-a-date', 'on 2026-11-23'],
    [{ On: '2026-11-23 or so' }, 'On', 'not-a-date', '2026-11-23 or so'],
    [{ On: 20261123 }, 'On', 'not-a-date', '20261123'],
    [{ Way: 'letter' }, 'Way', 'not-a-choice', 'letter'],
  ])('is told of %j', (over, column, kind, value) => {
    expect(problems(over)).toEqual([{ column, kind, value }]);
  });

  test('without a pupil is well in a list that is about nobody in particular', () => {
    expect(rowProblems({ ...DEFINITION, pupilColumn: null }, { ...GOOD, PupilId: null })).toEqual([]);
  });
});
