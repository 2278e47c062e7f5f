import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { matchPupils } from '../../../src/domain/chat/match-pupils.ts';
import { displayName } from '../../../src/domain/pupil.ts';
import { ROLL } from '../../support/small-school.ts';

const TWINS = [...ROLL, { forename: 'Kit', surname: 'Mossop', form: '9A' }];
const found = (words: string) => matchPupils(TWINS, words).map(displayName);

test.each([
  ['Zoë O’Kestrel', ['Zoë O’Kestrel']],
  ['zoe okestrel', ['Zoë O’Kestrel']],
  ['kit moss', ['Kit Moss', 'Kit Mossop']],
  ['moss', ['Kit Moss', 'Kit Mossop']],
  ['kit 9a', ['Kit Mossop']],
  ['fair', ['Osei Fairweather']],
  ['Zurner', ['Amélie Zürner']],
  ['Zuerner', ['Amélie Zürner']],
  ['Tamsni', ['Tamsin Brindle']],
  ['qqq', []],
  ['', []],
])('%j means %j', (words, names) => {
  expect(found(words).slice(0, names.length || 1)).toEqual(names);
});

test('whoever is named in full comes first', () => {
  fc.assert(
    fc.property(fc.constantFrom(...ROLL), (pupil) => {
      expect(found(displayName(pupil))[0]).toBe(displayName(pupil));
    }),
  );
});
