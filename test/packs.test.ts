import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { loadPack } from '../src/packs/load-pack.ts';
import { pack } from '../src/packs/pack-schema.ts';

const FOLDER = path.join(import.meta.dirname, '../src/packs');
const PACK_IDS = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.pack.json'))
  .map((name) => name.replace('.pack.json', ''));

describe('the packs that come with the app', () => {
  test('there are some, and one is the recommended', () => {
    expect(PACK_IDS).toContain('recommended');
  });

  test.each(PACK_IDS)('%s is right, and has the id of its file', (packId) => {
    const { id, bands, caseBelowBandId } = loadPack(packId);
    expect(id).toBe(packId);
    expect(new Set(bands.map((band) => band.id)).size).toBe(bands.length);
    expect(bands.map((band) => band.id)).toContain(caseBelowBandId);
  });

  test.each(PACK_IDS)('%s labels each band with its own edge', (packId) => {
    const { bands } = loadPack(packId);
    for (const [index, { label, fromPercent }] of bands.entries()) {
      const edges = [fromPercent, bands[index - 1]?.fromPercent].map((percent) => `${percent}%`);
      expect(edges.some((edge) => label.includes(edge))).toBe(true);
    }
  });
});

describe('the recommended pack', () => {
  test('has the bands of domain.md 6, with 90% and 50% in the band below', () => {
    expect(
      loadPack('recommended').bands.map(({ id, fromPercent, edgeIncluded }) => [id, fromPercent, edgeIncluded]),
    ).toEqual([
      ['strong', 98, true],
      ['on-track', 95, true],
      ['watch', 92, true],
      ['at-risk', 90, false],
      ['persistent', 50, false],
      ['severe', 0, true],
    ]);
  });

  test('puts below 95% in the risk register', () => {
    expect(loadPack('recommended').caseBelowBandId).toBe('on-track');
  });
});

describe('a faulty pack', () => {
  const good = { id: 'good', label: '90% and above', tone: 'good', fromPercent: 90, edgeIncluded: true };
  const rest = { id: 'rest', label: 'Under 90%', tone: 'concern', fromPercent: 0, edgeIncluded: true };
  const whole = { id: 'own', title: 'Our own', bands: [good, rest], caseBelowBandId: 'good' };

  test('differs from a good one by one thing', () => {
    expect(pack.safeParse(whole).success).toBe(true);
  });

  test.each([
    [{ bands: [] }, 'bands', 'Too small'],
    [{ bands: [{ ...good, fromPercent: 90.5 }, rest] }, 'bands.0.fromPercent', 'expected int'],
    [{ bands: [{ ...good, fromPercent: 101 }, rest] }, 'bands.0.fromPercent', 'Too big'],
    [{ bands: [{ ...good, tone: 'green' }, rest] }, 'bands.0.tone', 'expected one of'],
    [{ bands: [{ ...good, id: 'Good one' }, rest] }, 'bands.0.id', 'must match pattern'],
    [{ bands: [{ ...good, colour: 'green' }, rest] }, 'bands.0', 'Unrecognized key: "colour"'],
    [{ bands: [rest, good] }, 'bands.1.fromPercent', 'bands go from the best down: 90 follows 0'],
    [{ bands: [good, { ...good, id: 'same-edge' }, rest] }, 'bands.1.fromPercent', 'best down: 90 follows 90'],
    [{ bands: [good, { ...rest, id: 'good' }] }, 'bands.1.id', '"good" is the id of another band too'],
    [{ bands: [good] }, 'bands', 'the last band must hold everyone'],
    [{ bands: [good, { ...rest, edgeIncluded: false }] }, 'bands', 'the last band must hold everyone'],
    [{ caseBelowBandId: 'better' }, 'caseBelowBandId', '"better" is none of good, rest'],
    [{ title: undefined }, 'title', 'expected string'],
  ])('%j is refused at %s: %s', (change, place, fault) => {
    const { error } = pack.safeParse({ ...whole, ...change });
    expect(error?.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)).toContainEqual(
      expect.stringMatching(new RegExp(`^${place}: .*${fault.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')}`)),
    );
  });
});
