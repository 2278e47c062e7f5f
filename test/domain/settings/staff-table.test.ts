import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { guessStaffMapping, readStaffTable } from '../../../src/domain/settings/staff-table.ts';

const HEADS = ['Object ID', 'Display name', 'Role', 'Year groups', 'Form', 'Line manager'];
const MAPPING = guessStaffMapping(HEADS);
const id = (digit: number) => `${digit}0000000-2222-4333-8444-555555555555`;
const read = (...rows: string[][]) =>
  readStaffTable(
    rows.map((cells, index) => ({ line: index + 2, cells })),
    MAPPING,
    HEADS,
    [7, 8, 9],
  );

describe('a staff list from a file', () => {
  test('finds its columns by their heads', () => {
    expect(MAPPING).toEqual({ personId: 0, name: 1, roles: 2, yearGroups: 3, forms: 4, lineManagerId: 5 });
    expect(guessStaffMapping(['Surname', 'Pet'])).toMatchObject({ personId: null, name: null, roles: null });
  });

  test('takes roles as people write them, and years and forms in lists', () => {
    const { staff, faults } = read([
      id(1).toUpperCase(),
      'Ada Example',
      'Head of Year; Tutor',
      'Year 9, 8',
      '9B / 8A',
      id(2),
    ]);
    expect(faults).toEqual([]);
    expect(staff).toEqual([
      {
        ...{ personId: id(1), name: 'Ada Example', roles: ['head-of-year', 'tutor'], yearGroups: [9, 8] },
        ...{ forms: ['9B', '8A'], lineManagerId: id(2) },
      },
    ]);
  });

  test.each<[string, string[], object]>([
    [
      'an id that is none',
      ['ada', 'Ada', 'tutor'],
      { column: 'Object ID', value: 'ada', allowed: expect.stringContaining('Entra ID') },
    ],
    [
      'a role that nobody knows',
      [id(1), 'Ada', 'wizard'],
      { column: 'Role', value: 'wizard', allowed: expect.stringContaining('attendance-champion') },
    ],
    ['no role', [id(1), 'Ada', ''], { column: 'Role', value: '' }],
    ['no name', [id(1), ' ', 'tutor'], { column: 'Display name', value: '' }],
    [
      'a year that the school has not',
      [id(1), 'Ada', 'tutor', '12'],
      { value: '12', allowed: expect.stringContaining('7, 8, 9') },
    ],
    [
      'a manager who is no id',
      [id(1), 'Ada', 'tutor', '', '', 'the boss'],
      { column: 'Line manager', value: 'the boss' },
    ],
  ])('leaves out a row with %s, names it, and takes the rest', (_what, row, fault) => {
    const { staff, faults } = read(row, [id(3), 'Kit', 'tutor', '', '9B']);
    expect(staff.map(({ personId }) => personId)).toEqual([id(3)]);
    expect(faults).toEqual([expect.objectContaining({ line: 2, ...fault })]);
  });

  test('takes a person once, and says where the first is', () => {
    const { staff, faults } = read([id(1), 'Ada', 'tutor'], [], [id(1), 'Ada again', 'tutor']);
    expect(staff).toHaveLength(1);
    expect(faults).toMatchObject([{ line: 4, allowed: expect.stringContaining('line 2') }]);
  });

  test('every row that says something is either taken or named, whatever is in it', () => {
    const cell = fc.oneof(fc.constantFrom(id(1), id(2), 'tutor', 'Year 9', '9B', ''), fc.string());
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 7 })), (rows) => {
        const { staff, faults } = read(...rows);
        const said = rows.filter((cells) => cells.some((each) => each.trim() !== '')).length;
        expect(staff.length + new Set(faults.map(({ line }) => line)).size).toBe(said);
        expect(new Set(staff.map(({ personId }) => personId)).size).toBe(staff.length);
      }),
    );
  });
});
