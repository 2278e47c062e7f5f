import { expect, test } from '@jest/globals';
import { edgesOf } from '../../../src/domain/strategy/edges-of.ts';
import { loadPack, PACK_IDS } from '../../../src/packs/load-pack.ts';

test('every edge of a strategy is one, of whatever kind', () => {
  const byHeight = edgesOf(loadPack('recommended')).toSorted((a, b) => a - b);
  expect(byHeight).toEqual([0, 50, 88, 90, 92, 93, 95, 96, 98]);
});

test.each(PACK_IDS)('%s has those of persistent and of severe absence, whatever its bands', (packId) => {
  expect(edgesOf({ ...loadPack(packId), bands: [], overlays: [], colours: [], letters: [] })).toEqual([90, 50]);
});
