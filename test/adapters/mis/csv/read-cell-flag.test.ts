import { expect, test } from '@jest/globals';
import { readCellFlag } from '../../../../src/adapters/mis/csv/read-cell-flag.ts';

test.each([
  ['Yes', 'plain', true],
  [' y ', 'plain', true],
  ['TRUE', 'plain', true],
  ['1', 'plain', true],
  ['', 'plain', false],
  ['-', 'plain', false],
  ['No', 'plain', false],
  ['0', 'plain', false],
  ['perhaps', 'plain', null],
  ['K', 'plain', null],
  ['K', 'sen', true],
  ['E', 'sen', true],
  ['EHCP', 'sen', true],
  ['SEN  Support', 'sen', true],
  ['Education, Health and Care Plan', 'sen', true],
  ['N', 'sen', false],
  ['No Special Educational Need', 'sen', false],
  ['Q', 'sen', null],
  ['Sam Example', 'name', true],
  ['n/a', 'name', false],
  ['?', 'name', null],
] as const)('"%s" in a column that is %s says %j', (cell, kind, says) => {
  expect(readCellFlag(cell, kind)).toBe(says);
});
