import { describe, expect, test } from '@jest/globals';
import { LIST_DEFINITIONS } from '../../../src/domain/lists/list-definitions.ts';
import type { ListFields, ListName } from '../../../src/domain/lists/list-definition.ts';
import { rowProblems } from '../../../src/domain/lists/row-problems.ts';

const problems = (list: ListName, fields: ListFields) =>
  rowProblems(LIST_DEFINITIONS[list], fields).map(({ column, kind, value }) => `${column} ${kind} ${value}`.trim());

describe('what is wrong with a row', () => {
  test.each<{ list: ListName; fields: ListFields; wrong: readonly string[] }>([
    { list: 'contacts', fields: { Key: 'c', PupilId: 'p', Way: 'phone', ContactedOn: '2026-11-23' }, wrong: [] },
    { list: 'contacts', fields: { PupilId: 'p', ContactedOn: '2026-11-23T00:00:00Z' }, wrong: [] },
    { list: 'contacts', fields: { PupilId: 'p', Way: '', Note: null }, wrong: [] },
    { list: 'contacts', fields: {}, wrong: ['PupilId no-pupil'] },
    { list: 'contacts', fields: { PupilId: '', Way: 'fax' }, wrong: ['PupilId no-pupil', 'Way not-a-choice fax'] },
    { list: 'contacts', fields: { PupilId: 'p', Way: 'phone, text' }, wrong: ['Way not-a-choice phone, text'] },
    {
      list: 'contacts',
      fields: { PupilId: 'p', ContactedOn: '23/11/2026' },
      wrong: ['ContactedOn not-a-date 23/11/2026'],
    },
    {
      list: 'contacts',
      fields: { PupilId: 'p', ContactedOn: '2026-13-40' },
      wrong: ['ContactedOn not-a-date 2026-13-40'],
    },
    { list: 'contacts', fields: { PupilId: 12 }, wrong: ['PupilId not-text 12'] },
    { list: 'risk-register', fields: { Key: 'p', Missed: 0, Percent: 90.78 }, wrong: [] },
    { list: 'risk-register', fields: { Key: 'p', Missed: '14' }, wrong: ['Missed not-a-number 14'] },
    { list: 'risk-register', fields: { Title: 'By hand' }, wrong: ['Key no-pupil'] },
    { list: 'risk-register', fields: { Key: 'p', Strategies: 'Bus pass | 2/11/2026\nMet at the gate' }, wrong: [] },
    {
      list: 'risk-register',
      fields: { Key: 'p', Strategies: 'Bus pass | soon' },
      wrong: ['Strategies not-strategies Bus pass | soon'],
    },
    { list: 'actions', fields: { Title: 'Ring home' }, wrong: [] },
    { list: 'legal-steps', fields: { PupilId: 'p', Step: 'prosecution' }, wrong: [] },
    { list: 'risk-register', fields: { Key: 'p', OfTheSchool: 'anything' }, wrong: [] },
  ])('$list $fields: $wrong', ({ list, fields, wrong }) => {
    expect(problems(list, fields)).toEqual(wrong);
  });
});
