import { describe, expect, test } from '@jest/globals';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { loadPack, PACK_IDS, readPackFile } from '../../src/packs/load-pack.ts';
import { pack } from '../../src/packs/pack-schema.ts';
import { isRecord } from '../../src/packs/is-record.ts';

describe('the packs that come with the app', () => {
  test('are the files of the folder', () => {
    const files = readdirSync(path.join(import.meta.dirname, '../../src/packs'));
    const packs = files.filter((name) => name.endsWith('.pack.json')).map((name) => name.replace('.pack.json', ''));
    expect(packs.toSorted()).toEqual([...PACK_IDS].toSorted());
  });

  test.each(PACK_IDS)('%s is right, and has the id of its file', (packId) => {
    expect(loadPack(packId).id).toBe(packId);
  });

  test.each(PACK_IDS)('%s labels each band with one of its own edges', (packId) => {
    const { bands } = loadPack(packId);
    for (const [index, { label, from }] of bands.entries()) {
      const edges = [from.percent, bands[index - 1]?.from.percent].map((percent) => `${percent}%`);
      expect(edges.filter((edge) => label.includes(edge))).not.toEqual([]);
    }
  });
});

describe('the recommended pack', () => {
  test('has the bands of domain.md 6, with 90% and 50% in the band below', () => {
    expect(loadPack('recommended').bands.map(({ id, from }) => [id, from.percent, from.included])).toEqual([
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
  const good = { id: 'good', label: '90% and above', tone: 'good', from: { percent: 90, included: true } };
  const rest = { id: 'rest', label: 'Under 90%', tone: 'concern', from: { percent: 0, included: true } };
  const line = {
    id: 'talk',
    source: 'own',
    area: 'Own',
    title: 'Talk',
    roles: ['mentor'],
    cadence: [{ unit: 'weekly' }],
    trigger: { kind: 'pupils' },
    selector: { name: 'below', percent: 90 },
    does: 'assigns',
  };
  const base = readPackFile('recommended');
  const whole = { ...(isRecord(base) ? base : {}), id: 'own', bands: [good, rest], caseBelowBandId: 'good' };
  const withLine = (change: object) => ({ provisions: [{ ...line, ...change }] });

  test('differs from a good one by one thing', () => {
    expect(pack.safeParse({ ...whole, ...withLine({}) }).success).toBe(true);
  });

  test.each([
    [{ bands: [] }, 'bands', 'Too small'],
    [{ bands: [{ ...good, from: { percent: 90.555, included: true } }, rest] }, 'bands.0.from.percent', 'two decimals'],
    [{ bands: [{ ...good, from: { percent: 101, included: true } }, rest] }, 'bands.0.from.percent', 'Too big'],
    [{ bands: [{ ...good, tone: 'green' }, rest] }, 'bands.0.tone', 'expected one of'],
    [{ bands: [{ ...good, id: 'Good one' }, rest] }, 'bands.0.id', 'small letters'],
    [{ bands: [{ ...good, colour: 'green' }, rest] }, 'bands.0', 'Unrecognized key: "colour"'],
    [{ bands: [rest, good] }, 'bands.1.from.percent', 'these go from the best down: 90 follows 0'],
    [{ bands: [good, { ...good, id: 'same' }, rest] }, 'bands.1.from', 'nobody could be here'],
    [{ bands: [good, { ...rest, id: 'good' }] }, 'bands.1.id', '"good" is the id of another too'],
    [{ bands: [good] }, 'bands', 'the last band must hold everyone'],
    [
      { bands: [good, { ...rest, from: { percent: 0, included: false } }] },
      'bands',
      'the last band must hold everyone',
    ],
    [{ caseBelowBandId: 'better' }, 'caseBelowBandId', '"better" is none of good, rest'],
    [{ title: undefined }, 'title', 'expected string'],
    [withLine({ selector: null }), 'provisions.0.selector', 'a provision for pupils says which ones'],
    [withLine({ trigger: { kind: 'classes' } }), 'provisions.0.selector', '"below" picks pupils'],
    [withLine({ active: false }), 'provisions.0.inactiveBecause', 'say why'],
    [withLine({ duplicateOf: 'chat' }), 'provisions.0.duplicateOf', '"chat" is no provision of this pack'],
    [withLine({ duplicateOf: 'talk' }), 'provisions.0.duplicateOf', 'is a duplicate itself'],
    [withLine({ roles: ['headmaster'] }), 'provisions.0.roles.0', 'expected one of'],
    [withLine({ cadence: [{ unit: 'hourly' }] }), 'provisions.0.cadence.0.unit', 'Invalid'],
    [withLine({ cadence: [{ unit: 'weekly', weekday: 6 }] }), 'provisions.0.cadence.0.weekday', 'Too big'],
    [withLine({ selector: { name: 'by-mood' } }), 'provisions.0.selector.name', 'Invalid'],
    [
      withLine({ selector: { name: 'in-band', bandIds: ['good', 'x'] } }),
      'provisions.0.selector.bandIds.1',
      '"x" is none',
    ],
    [
      withLine({ selector: { name: 'code-today', codes: ['A'] } }),
      'provisions.0.selector.codes.0',
      'no attendance code',
    ],
    [{ provisions: [line, line] }, 'provisions.1.id', '"talk" is the id of another too'],
  ])('%j is refused at %s: %s', (change, place, fault) => {
    const { error } = pack.safeParse({ ...whole, ...change });
    expect(error?.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)).toContainEqual(
      expect.stringMatching(new RegExp(`^${place}: .*${fault.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')}`)),
    );
  });
});
