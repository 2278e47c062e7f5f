import { expect, test } from '@jest/globals';
import { checkCorrection } from '../../src/tab/repairs/correction.ts';
import { EMPTY_CHOICE } from '../../src/tab/repairs/repair-texts.ts';

const problem = { columnName: 'x', value: 'Alex', choices: [''] };

test('a column that the app keeps is emptied by choosing so, and by nothing else', () => {
  const problems = [{ ...problem, column: 'Outcome', kind: 'changed-elsewhere' as const }];
  expect(checkCorrection({ problems }, { Outcome: EMPTY_CHOICE }, [])).toEqual({
    kind: 'right',
    fields: { Outcome: null },
  });
  expect(checkCorrection({ problems }, {}, [])).toMatchObject({ kind: 'wrong' });
});

test('lines of strategies keep their line ends', () => {
  const problems = [{ ...problem, column: 'Strategies', kind: 'not-strategies' as const }];
  expect(checkCorrection({ problems }, { Strategies: 'Bus pass | 2/11/2026\nMet at the gate' }, [])).toEqual({
    kind: 'right',
    fields: { Strategies: 'Bus pass | 2/11/2026\nMet at the gate' },
  });
});
