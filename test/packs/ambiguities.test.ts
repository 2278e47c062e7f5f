import { describe, expect, test } from '@jest/globals';
import { bandOf } from '../../src/domain/figures/attendance-band.ts';
import { isPersistentlyAbsent, isSeverelyAbsent } from '../../src/domain/figures/attendance-figures.ts';
import { reaches } from '../../src/domain/figures/percent-edge.ts';
import type { Grade, Pack } from '../../src/domain/strategy/pack.ts';
import { isInOverlay } from '../../src/domain/strategy/rules/attendance-rules.ts';
import { loadPack, PACK_IDS } from '../../src/packs/load-pack.ts';
import { figuresOf } from '../support/figures-of.ts';
import { selectorNamed } from '../support/pack-provisions.ts';

/** Out of 10,000 sessions, so that every edge can be stood on. */
const at = (percent: number) => figuresOf(10_000 - Math.round(percent * 100), 10_000);

const overlaysOf = ({ overlays }: Pack, percent: number) =>
  overlays.filter((overlay) => isInOverlay(overlay, at(percent), false)).map(({ id }) => id);

/** The grade of a share; none above the best one's end. */
const gradeOf = (grades: readonly Grade[], percent: number) => {
  const { id, upTo } = grades.find(({ from }) => reaches(at(percent), from)) ?? { id: 'none', upTo: null };
  const isAbove = upTo !== null && reaches(at(percent), { percent: upTo.percent, included: !upTo.included });
  return isAbove ? 'none' : id;
};

describe('where the documents draw lines in different places (domain.md 6.3)', () => {
  test.each([
    [96, []],
    [95.99, ['watch']],
    [95, ['watch']],
    [94.99, ['watch', 'letter']],
    [92.01, ['watch', 'letter']],
    [92, ['watch', 'letter', 'mentor']],
    [91.99, ['watch', 'letter', 'narrative', 'mentor', 'review-priority']],
    [88, ['watch', 'letter', 'narrative', 'mentor', 'review-priority']],
    [87.99, ['watch', 'letter', 'narrative', 'intensive']],
    [0, ['watch', 'letter', 'narrative', 'intensive']],
  ])('AMB-09 the register has tiers and not one line: at %d it is %j', (percent, tiers) => {
    expect(overlaysOf(loadPack('priority-actions'), percent)).toEqual(tiers);
  });

  test('AMB-09 persistent and severe absence are tiers of every pack’s register, at 90 and at 50', () => {
    expect([90.01, 90].map((percent) => isPersistentlyAbsent(at(percent)))).toEqual([false, true]);
    expect([50.01, 50].map((percent) => isSeverelyAbsent(at(percent)))).toEqual([false, true]);
    for (const { bands } of PACK_IDS.map(loadPack)) {
      expect(bandOf(bands, at(90))).not.toBe(bandOf(bands, at(90.01)));
    }
  });

  test.each([
    [100, 'green'],
    [98, 'green'],
    [97.99, 'amber'],
    [97.5, 'amber'],
    [97, 'amber'],
    [90, 'amber'],
    [89.99, 'red'],
    [50.01, 'red'],
    [50, 'severe'],
  ])('AMB-11 no share is without a colour: %d is %s', (percent, colour) => {
    expect(gradeOf(loadPack('waves').colours, percent)).toBe(colour);
  });

  test.each([
    [98, 'exceptional', 'green', 'none'],
    [97, 'wave-1', 'amber', 'none'],
    [95, 'wave-1', 'amber', 'amber'],
    [91, 'wave-2', 'amber', 'amber'],
    [90, 'wave-3', 'amber', 'red'],
    [85, 'wave-3', 'red', 'red'],
  ])('AMB-12 wave, colour and letter are three things: %d is %s, %s and %s', (percent, wave, colour, letter) => {
    const waves = loadPack('waves');
    expect(bandOf(waves.bands, at(percent))?.id).toBe(wave);
    expect(gradeOf(waves.colours, percent)).toBe(colour);
    expect(gradeOf(loadPack('role-provisions').letters, percent)).toBe(letter);
  });

  test('AMB-15 the top band has one key, whatever a school calls it', () => {
    const { bands, provisions } = loadPack('waves');
    const [top] = bands;
    expect([top?.id, top?.from]).toEqual(['exceptional', { percent: 98, included: true }]);
    const ofTop = provisions.filter(({ id }) => id.startsWith('S4-E-')).map(({ selector }) => JSON.stringify(selector));
    expect(ofTop).toHaveLength(5);
    expect(ofTop.filter((selector) => !selector.includes('"exceptional"'))).toEqual([]);
  });

  test('AMB-19 each pack says below what the local authority is called in, and not engaging is always enough', () => {
    const thresholds = PACK_IDS.map((packId) => loadPack(packId).thresholds.localAuthorityBelowPercent);
    expect(Object.fromEntries(PACK_IDS.map((packId, index) => [packId, thresholds[index]]))).toEqual({
      recommended: 90,
      'priority-actions': 90,
      'band-responses': 92,
      'role-provisions': 80,
      'action-plan': 90,
      waves: 90,
    });
    const notEngaging = { name: 'recorded', event: 'not-engaging' };
    expect(selectorNamed('action-plan', 'S3-18')).toEqual(notEngaging);
    expect(selectorNamed('recommended', 'not-engaging')).toEqual(notEngaging);
  });
});
