import { describe, expect, test } from '@jest/globals';
import { attributeChanges, mostlyTaken } from '../../../src/domain/register-files/row-attributes.ts';
import type { PupilAttribute } from '../../../src/domain/strategy/selector.ts';
import { ROLL } from '../../support/small-school.ts';

const [one, two] = ROLL;
const knownOf = (...pairs: readonly (readonly [string | undefined, readonly PupilAttribute[]])[]) =>
  new Map(pairs.map(([pupilId, attributes]) => [pupilId ?? '', new Set(attributes)]));

describe('what a roll says of pupils', () => {
  test('is added, taken where the file says no, and left alone where it says nothing', () => {
    const known = knownOf([one?.pupilId, ['looked-after', 'young-carer']], [two?.pupilId, ['pupil-premium']]);
    const said = [
      { upn: one?.upn ?? null, misId: null, has: ['child-protection'], hasNot: ['looked-after'] } as const,
      { upn: null, misId: two?.misId ?? null, has: ['pupil-premium'], hasNot: ['looked-after'] } as const,
      { upn: 'nobody', misId: null, has: ['pupil-premium'], hasNot: [] } as const,
    ];
    expect(attributeChanges(said, ROLL, known)).toEqual([
      {
        pupilId: one?.pupilId,
        before: ['looked-after', 'young-carer'],
        after: ['young-carer', 'child-protection'],
      },
    ]);
  });

  test('a column that has lost its contents is noticed: more than two, and more than half of those who have it', () => {
    const have = (count: number) =>
      Array.from({ length: count }, (_, index) => [`p${index}`, ['looked-after']] as const);
    const taking = (count: number) =>
      Array.from({ length: count }, (_, index) => {
        return { pupilId: `p${index}`, before: ['looked-after'], after: [] } as const;
      });
    expect(mostlyTaken(taking(2), knownOf(...have(2)))).toEqual([]);
    expect(mostlyTaken(taking(3), knownOf(...have(6)))).toEqual([]);
    expect(mostlyTaken(taking(3), knownOf(...have(5)))).toEqual(['looked-after']);
  });
});
