import { expect, test } from '@jest/globals';
import { displayName, isOnRoll } from '../../src/domain/pupil.ts';

test.each([
  [null, null, true],
  ['2026-11-23', null, true],
  ['2026-11-24', null, false],
  ['2024-09-02', '2026-11-23', true],
  ['2024-09-02', '2026-11-22', false],
  [null, '2026-11-22', false],
  ['2026-11-23', '2026-11-23', true],
])('admitted on %s and left on %s: on roll on 2026-11-23 is %s', (admittedOn, leftOn, expected) => {
  expect(isOnRoll({ admittedOn, leftOn }, '2026-11-23')).toBe(expected);
});

test('a name is shown forename first, whatever characters it has', () => {
  expect(displayName({ forename: 'Zoë *', surname: 'O’Kestrel <at>' })).toBe('Zoë * O’Kestrel <at>');
});
