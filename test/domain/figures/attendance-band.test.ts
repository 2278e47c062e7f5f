import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { bandOf } from '../../../src/domain/figures/attendance-band.ts';
import { isPersistentlyAbsent, isSeverelyAbsent } from '../../../src/domain/figures/attendance-figures.ts';
import { groupFigures } from '../../../src/domain/figures/group-figures.ts';
import { reaches } from '../../../src/domain/figures/percent-edge.ts';
import { figuresOf } from '../../support/figures-of.ts';
import { BAND_RESPONSES, COLOURS, LADDER, LETTERS, WAVES } from './bands-of-documents.ts';

describe('bandOf', () => {
  test.each([
    [100, 'strong'],
    [98.01, 'strong'],
    [98, 'strong'],
    [97.99, 'on-track'],
    [97.95, 'on-track'],
    [95.01, 'on-track'],
    [95, 'on-track'],
    [94.99, 'watch'],
    [94.96, 'watch'],
    [92.01, 'watch'],
    [92, 'watch'],
    [91.99, 'at-risk'],
    [91.97, 'at-risk'],
    [90.01, 'at-risk'],
    [90, 'persistent'],
    [89.96, 'persistent'],
    [50.01, 'persistent'],
    [50, 'severe'],
    [49.99, 'severe'],
    [0, 'severe'],
  ])('attendance of %s%% is %s', (percent, bandId) => {
    expect(bandOf(LADDER, at(percent))?.id).toBe(bandId);
  });

  test.each([
    [38, 380, 'persistent'],
    [37, 380, 'at-risk'],
    [190, 380, 'severe'],
    [189, 380, 'persistent'],
    [19, 380, 'on-track'],
    [20, 380, 'watch'],
    [1, 10, 'persistent'],
    [1, 2, 'severe'],
  ])('%i of %i sessions missed is %s', (missed, possible, bandId) => {
    expect(bandOf(LADDER, figuresOf(missed, possible))?.id).toBe(bandId);
  });

  test('is none where nothing was possible', () => {
    expect(bandOf(LADDER, figuresOf(0, 0))).toBeNull();
  });

  test('is none below the last of bands that do not hold everyone', () => {
    expect(bandOf(LADDER.slice(0, 2), at(94.99))).toBeNull();
  });

  test('every pupil with a possible session is in a band that agrees with persistent and severe absence', () => {
    fc.assert(
      fc.property(fc.nat(400), fc.nat(400), (missed, attended) => {
        fc.pre(missed + attended > 0);
        const figures = figuresOf(missed, missed + attended);
        const id = bandOf(LADDER, figures)?.id;
        expect(id).toBeDefined();
        expect(id === 'severe').toBe(isSeverelyAbsent(figures));
        expect(id === 'persistent' || id === 'severe').toBe(isPersistentlyAbsent(figures));
      }),
    );
  });
});

describe('where the documents contradict themselves or each other (domain.md 6.3)', () => {
  test('AMB-01 exactly 90.00 is persistent absence in every document, and amber by colour', () => {
    const [above, exactly] = [at(90.01), at(90)];
    expect([isPersistentlyAbsent(above), isPersistentlyAbsent(exactly)]).toEqual([false, true]);
    expect([LADDER, BAND_RESPONSES, LETTERS, WAVES].map((bands) => bandOf(bands, exactly)?.id)).toEqual([
      'persistent',
      'B5',
      'red',
      'W3',
    ]);
    expect(bandOf(BAND_RESPONSES, above)?.id).toBe('B4');
    expect([90, 89.99].map((percent) => bandOf(COLOURS, at(percent))?.id)).toEqual(['amber', 'red']);
  });

  test('AMB-02 exactly 50.00 is severe absence', () => {
    const [above, exactly] = [at(50.01), at(50)];
    expect([isSeverelyAbsent(above), isSeverelyAbsent(exactly)]).toEqual([false, true]);
    expect([LADDER, WAVES, COLOURS].map((bands) => bandOf(bands, exactly)?.id)).toEqual(['severe', 'SA', 'severe']);
    expect([LADDER, WAVES, COLOURS].map((bands) => bandOf(bands, above)?.id)).toEqual(['persistent', 'W3', 'red']);
  });

  test.each([
    [97.95, 'B2'],
    [94.96, 'B3'],
    [91.97, 'B4'],
    [97.9999, 'B2'],
    [94.9999, 'B3'],
    [91.9999, 'B4'],
    [90.0001, 'B4'],
  ])('AMB-03 no share falls between two bands: %d is in %s', (percent, bandId) => {
    const possible = 1_000_000;
    expect(bandOf(BAND_RESPONSES, figuresOf(possible - Math.round(percent * 10_000), possible))?.id).toBe(bandId);
  });

  test.each([
    [95, 'amber'],
    [91, 'amber'],
    [90.99, 'amber'],
    [90.5, 'amber'],
    [90.01, 'amber'],
    [90, 'red'],
  ])('AMB-04 the letter between 90 and 91 is amber: %d is %s', (percent, letter) => {
    expect(bandOf(LETTERS, at(percent))?.id).toBe(letter);
  });

  test.each([
    [95.01, 'on-track', 'B2', 'W1', 'none'],
    [95, 'on-track', 'B2', 'W1', 'amber'],
    [94.99, 'watch', 'B3', 'W2', 'amber'],
  ])('AMB-05 exactly 95.00 is fine in all but the letters of document 2: %d', (percent, ...bandIds) => {
    expect([LADDER, BAND_RESPONSES, WAVES, LETTERS].map((bands) => bandOf(bands, at(percent))?.id)).toEqual(bandIds);
  });

  test('AMB-10 exactly 98.00 is the top band for a pupil, and a class is rewarded above it alone', () => {
    expect([LADDER, BAND_RESPONSES, WAVES].map((bands) => bandOf(bands, at(98))?.id)).toEqual(['strong', 'B1', 'E']);
    const reward = { percent: 98, included: false };
    expect(reaches(groupFigures([figuresOf(0, 50), figuresOf(2, 50)]), reward)).toBe(false);
    expect(reaches(groupFigures([figuresOf(0, 51), figuresOf(2, 50)]), reward)).toBe(true);
  });

  test.each([
    [95, 'W1'],
    [94.99, 'W2'],
    [90.01, 'W2'],
    [90, 'W3'],
    [85, 'W3'],
    [50.01, 'W3'],
    [50, 'SA'],
    [0, 'SA'],
  ])('AMB-13 of overlapping waves the most severe is the pupil’s: %d is %s and no other', (percent, wave) => {
    expect(bandOf(WAVES, at(percent))?.id).toBe(wave);
  });
});

/** Attendance to the hundredth of a per cent, out of 10,000 sessions, so that every edge can be stood on. */
function at(percent: number) {
  return figuresOf(10_000 - Math.round(percent * 100), 10_000);
}
