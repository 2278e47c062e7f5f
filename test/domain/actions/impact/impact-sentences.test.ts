import { describe, expect, test } from '@jest/globals';
import {
  impactCase,
  impactOf,
  impactOutside,
  type Impact,
} from '../../../../src/domain/actions/impact/action-impact.ts';
import { impactSentences } from '../../../../src/domain/actions/impact/impact-sentences.ts';
import { matchedStrata } from '../../../../src/domain/actions/impact/matched-strata.ts';
import { changed } from './invented-changes.ts';

const CONCERNED = { pupils: 14, before: { attended: 412, possible: 500 }, after: { attended: 440, possible: 500 } };

describe('impactSentences', () => {
  test.each<[string, number, number, number, string]>([
    [
      'better',
      0.043,
      0.012,
      0.074,
      'That is about 4 percentage points better than without it, likely between 1 and 7.',
    ],
    [
      'hardly better',
      0.02,
      0.001,
      0.039,
      'That is about 2 percentage points better than without it, likely between less than 1 and 4.',
    ],
    [
      'better by nothing to speak of',
      0.004,
      0.001,
      0.007,
      'That is less than a percentage point better than without it, likely between less than 1 and 1.',
    ],
    ['worse', -0.012, -0.02, -0.006, 'That is about 1 percentage point worse than without it, likely between 1 and 2.'],
    ['chance', 0.02, -0.01, 0.05, 'The difference may be chance: anything from 1 point worse to 5 points better fits.'],
    [
      'on the edge',
      0.02,
      0,
      0.04,
      'The difference may be chance: anything from no difference to 4 points better fits.',
    ],
  ])('%s', (_what, difference, low, high, expected) => {
    const rates = { concerned: { before: 0.824, after: 0.88 }, beside: { before: 0.83, after: 0.842 } };
    const estimate = { pupils: 14, peers: 46, ...rates, difference, low, high };
    expect(impactSentences({ kind: 'estimated', concerned: CONCERNED, estimate, unmatched: 1 }, [])).toEqual([
      '14 pupils attended 82.4% of sessions before and 88.0% after.',
      'Their attendance rose by about 6 percentage points; that of 46 pupils of the same bands without the action rose by about 1 percentage point.',
      expected,
      '1 pupil not compared: too few others were in their band.',
    ]);
  });

  test('attendance that fell, or hardly changed, beside others all of whom were compared', () => {
    const concerned = { before: 0.88, after: 0.824 };
    const hardly = { pupils: 14, peers: 46, concerned, beside: { before: 0.83, after: 0.834 } };
    const chance = 'The difference may be chance: anything from 9 points worse to no difference fits.';
    const estimate = { ...hardly, difference: -0.06, low: -0.09, high: 0 };
    expect(impactSentences({ kind: 'estimated', concerned: CONCERNED, estimate, unmatched: 0 }, [])).toEqual([
      '14 pupils attended 82.4% of sessions before and 88.0% after.',
      'Their attendance fell by about 6 percentage points; that of 46 pupils of the same bands without the action hardly changed.',
      chance,
    ]);
  });

  test('too few to compare, with what the pupils did where it may be told', () => {
    expect(impactSentences({ kind: 'too-few', concerned: CONCERNED }, [])).toEqual([
      '14 pupils attended 82.4% of sessions before and 88.0% after.',
      'Too few to say whether the action had a part in it: it takes 10 pupils with others of their band to compare with.',
    ]);
    expect(impactSentences({ kind: 'too-few', concerned: null }, [])).toEqual(['Too few pupils to say.']);
    expect(impactOutside({ kind: 'too-few', concerned: null })).toEqual({ kind: 'too-few', concerned: null });
  });

  test('no percentage meets an edge by rounding', () => {
    const concerned = { ...CONCERNED, before: { attended: 8_996, possible: 10_000 } };
    expect(impactSentences({ kind: 'too-few', concerned }, [90])[0]).toContain('89.96% of sessions before');
  });

  test('one pupil, and too early', () => {
    expect(impactSentences({ kind: 'too-few', concerned: { ...CONCERNED, pupils: 1 } }, [])[0]).toMatch(/^One pupil /);
    expect(impactSentences(impactOf([]), [])).toEqual(['Too early to say: it takes 10 school days before and after.']);
  });
});

describe('impactOf', () => {
  const pupils = (count: number, band = 'band') =>
    Array.from({ length: count }, (_, at) => changed(`${band}${at}`, at % 7, (at * 3) % 5, band));

  test('estimates from ten matched pupils on, and leaves out whom nobody can be set beside', () => {
    const others = pupils(10).map((peer) => ({ ...peer, pupilId: `peer ${peer.pupilId}` }));
    const of = (count: number) => {
      const concerned = [...pupils(count), ...pupils(3, 'rare')];
      return impactOf([impactCase(concerned, others)]);
    };
    expect(of(9)).toMatchObject({ kind: 'too-few', concerned: { pupils: 12 } });
    expect(of(10)).toMatchObject({
      kind: 'estimated',
      concerned: { pupils: 13 },
      unmatched: 3,
      estimate: { pupils: 10 },
    });
  });

  test('nine peers of a band are no comparison', () => {
    expect(matchedStrata(pupils(4), pupils(9))).toEqual({ strata: [], unmatched: 4 });
    expect(matchedStrata(pupils(4), pupils(10))).toMatchObject({ strata: [{}], unmatched: 0 });
  });

  test('figures of fewer than ten pupils stay in the attendance team', () => {
    const few: Impact = { kind: 'too-few', concerned: { ...CONCERNED, pupils: 9 } };
    expect(impactOutside(few)).toEqual({ kind: 'too-few', concerned: null });
    expect(impactSentences(impactOutside(few), [])).toEqual(['Too few pupils to say.']);
    const enough: Impact = { kind: 'too-few', concerned: { ...CONCERNED, pupils: 10 } };
    expect(impactOutside(enough)).toBe(enough);
    expect(impactOutside({ kind: 'too-early' })).toEqual({ kind: 'too-early' });
  });
});
