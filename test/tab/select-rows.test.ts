import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Register } from '../../src/http/contract.ts';
import { factsByPupil } from '../../src/tab/register/facts-by-pupil.ts';
import { foldText } from '../../src/tab/register/fold-text.ts';
import { FIRST_CHOICES, NO_BAND, type RegisterChoices } from '../../src/tab/register/register-choices.ts';
import { COLUMN_IDS, columnKey } from '../../src/tab/register/register-columns.ts';
import { selectRows as selectKnown } from '../../src/tab/register/select-rows.ts';
import { inventedRegisterPage } from '../support/fake-register-page.ts';
import { inventedRegister } from '../support/invented-register.ts';

const register = inventedRegister(200);
const { facts } = inventedRegisterPage(register);
const known = { facts: factsByPupil(facts), today: '2026-11-23' };
const selectRows = (of: Pick<Register, 'rows' | 'bands'>, choices: RegisterChoices) => selectKnown(of, choices, known);

test.each([
  ['Zoë O’Neill-Łuk', 'zoe oneill luk'],
  ["D'Souza", 'dsouza'],
  ['Straße Øster Æsop', 'strasse oster aesop'],
  ['  ', ''],
])('"%s" is searched for as "%s"', (text, folded) => {
  expect(foldText(text)).toBe(folded);
});

describe('selectRows', () => {
  test('finds a pupil by parts of the name in any order, and by form', () => {
    const found = selectRows(register, { ...FIRST_CHOICES, search: 'zoe NOWICKA' });
    expect(found.length).toBeGreaterThan(0);
    for (const { name } of found) expect(name).toMatch(/^Ńowicka, Zoë/);
    expect(new Set(selectRows(register, { ...FIRST_CHOICES, search: '9b' }).map(({ form }) => form))).toEqual(
      new Set(['9B']),
    );
  });

  test('a filter for pupils without a band finds exactly those', () => {
    const rows = register.rows.map((row, index) => (index < 3 ? { ...row, percent: null, bandId: null } : row));
    expect(selectRows({ ...register, rows }, { ...FIRST_CHOICES, bandIds: [NO_BAND] })).toHaveLength(3);
  });

  test.each<{ what: string; choices: Partial<RegisterChoices>; fits: (index: number) => boolean }>([
    { what: 'who moved down', choices: { movements: ['down'] }, fits: (index) => index % 12 === 0 },
    { what: 'a barrier', choices: { barriers: ['Bus does not come'] }, fits: (index) => index % 40 === 0 },
    { what: 'a group', choices: { groups: ['pupil-premium'] }, fits: (index) => index % 5 === 0 },
    {
      what: 'a group and who moved down',
      choices: { groups: ['pupil-premium'], movements: ['down'] },
      fits: (index) => index % 60 === 0,
    },
    { what: 'a review that is due', choices: { reviewDue: true }, fits: (index) => index % 6 === 3 },
    { what: 'forms', choices: { forms: ['7A', '8A'] }, fits: (index) => index % 40 < 2 },
  ])('shows $what and nobody else', ({ choices, fits }) => {
    const found = selectRows(register, { ...FIRST_CHOICES, ...choices }).map(({ pupilId }) => pupilId);
    const expected = register.rows.filter((_, index) => fits(index)).map(({ pupilId }) => pupilId);
    expect(found.toSorted()).toEqual(expected.toSorted());
    expect(found.length).toBeGreaterThan(0);
  });

  test('shows who needs a narrative as the server says', () => {
    const found = selectRows(register, { ...FIRST_CHOICES, needsNarrative: true });
    expect(found.length).toBe(facts.facts.filter(({ lacking }) => lacking.length > 0).length);
    expect(found.length).toBeGreaterThan(0);
  });

  test('sorts by every column in both directions, keeps everybody, and puts empty cells last', () => {
    const direction = fc.constantFrom('ascending' as const, 'descending' as const);
    fc.assert(
      fc.property(fc.constantFrom(...COLUMN_IDS), direction, (columnId, way) => {
        const sorted = selectRows(register, { ...FIRST_CHOICES, sort: { columnId, direction: way } });
        expect(sorted).toHaveLength(register.rows.length);
        const keys = sorted.map(columnKey(columnId, register.bands));
        const firstEmpty = keys.indexOf(null);
        const filled = firstEmpty === -1 ? keys : keys.slice(0, firstEmpty);
        if (firstEmpty !== -1) expect(keys.slice(firstEmpty).every((key) => key === null)).toBe(true);
        const numbers = filled.filter((key) => typeof key === 'number');
        expect(numbers).toEqual(numbers.toSorted((a, b) => (way === 'ascending' ? a - b : b - a)));
      }),
    );
  });

  test('bands sort in the school’s order, from best to worst', () => {
    const sorted = selectRows(register, { ...FIRST_CHOICES, sort: { columnId: 'band', direction: 'ascending' } });
    expect(sorted[0]?.bandId).toBe('exceptional');
    expect(sorted.at(-1)?.bandId).toBe('severe');
  });
});
