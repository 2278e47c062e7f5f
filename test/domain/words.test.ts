import { describe, expect, test } from '@jest/globals';
import { counted } from '../../src/domain/counted.ts';
import { ROLES } from '../../src/domain/person.ts';
import { ROLE_NAMES } from '../../src/domain/role-names.ts';
import { isSameWords, wordsOf } from '../../src/domain/same-words.ts';
import { yearName } from '../../src/domain/year-name.ts';

test.each([
  [9, 'Year 9'],
  [1, 'Year 1'],
  [0, 'Reception'],
  [-1, 'Nursery'],
])('year group %i is called %s', (yearGroup, name) => {
  expect(yearName(yearGroup)).toBe(name);
});

test('a number stands with its noun, which may have a plural of its own', () => {
  expect([0, 1, 2, 1200].map((count) => counted(count, 'row'))).toEqual(['0 rows', '1 row', '2 rows', '1,200 rows']);
  expect([1, 2].map((count) => counted(count, 'child', 'children'))).toEqual(['1 child', '2 children']);
});

describe('two texts are the same words', () => {
  test.each([
    ['Rang twice.', '  Rang twice.\n'],
    ['One\nTwo\nThree', 'One\r\nTwo\rThree'],
    ['', null],
    [undefined, ' \r\n'],
  ])('%j and %j', (one, other) => {
    expect(isSameWords(one, other)).toBe(true);
  });

  test.each([
    ['Rang twice.', 'Rang once.'],
    ['One\nTwo', 'One Two'],
    ['One\r\n\r\nTwo', 'One\nTwo'],
    ['Rang.', null],
  ])('but not %j and %j', (one, other) => {
    expect(isSameWords(one, other)).toBe(false);
  });

  test('as which they are kept', () => {
    expect(wordsOf(' One\r\nTwo ')).toBe('One\nTwo');
    expect(wordsOf(null)).toBe('');
  });
});

test('every part that people play has a name of its own', () => {
  const names = ROLES.map((role) => ROLE_NAMES[role]);
  expect(new Set(names).size).toBe(ROLES.length);
  for (const name of names) expect(name).toMatch(/^([A-Z][a-z ]+|[A-Z]+)$/);
});
