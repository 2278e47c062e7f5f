import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { buildFigureBlock } from '../../../src/domain/briefings/build-figure-block.ts';
import { FIGURE_BLOCKS } from '../../../src/domain/briefings/figure-block.ts';
import { group, OPEN } from './briefed-group.ts';

test('the name of no pupil is in any block unless consent is recorded, whatever the marks', () => {
  const anyPupil = fc.record({
    missed: fc.integer({ min: 0, max: 110 }),
    missedLastYear: fc.integer({ min: 0, max: 380 }),
    form: fc.constantFrom('9A', '9B'),
    consents: fc.boolean(),
  });
  fc.assert(
    fc.property(
      fc.array(anyPupil, { minLength: 1, maxLength: 26 }),
      fc.constantFrom(...FIGURE_BLOCKS),
      fc.constantFrom('never' as const, 'with-recorded-consent' as const),
      (pupils, name, names) => {
        const named = Object.fromEntries(pupils.map((pupil, index) => [`Zq${index}q`, pupil]));
        const consenting = Object.keys(named).filter((id) => named[id]?.consents === true);
        const block = buildFigureBlock(name, group(named, { policy: { ...OPEN, names }, consenting }));
        const allowed = names === 'never' ? [] : consenting;
        for (const id of Object.keys(named)) {
          if (!allowed.includes(id)) expect(JSON.stringify(block)).not.toContain(id);
        }
      },
    ),
    { numRuns: 60 },
  );
});
