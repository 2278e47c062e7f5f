import { describe, expect, test } from '@jest/globals';
import { loadPack } from '../../src/packs/load-pack.ts';
import { readSchoolPack } from '../../src/packs/school-pack.ts';
import { readText } from '../support/tracked-files.ts';

function faultsOf(text: string) {
  const read = readSchoolPack(text);
  return read.kind === 'faulty' ? read.faults : [];
}

function packOf(text: string) {
  const read = readSchoolPack(text);
  if (read.kind === 'faulty') throw new Error(JSON.stringify(read.faults));
  return read.pack;
}

describe('a school’s own pack', () => {
  test('is the pack that it is based on where it says nothing else', () => {
    const base = loadPack('waves');
    expect(packOf('{ "basedOn": "waves" }')).toEqual({ ...base, id: 'own-waves' });
  });

  test('changes one value of a group and leaves the others', () => {
    const { thresholds } = packOf('{ "basedOn": "recommended", "thresholds": { "homeVisitDays": 4 } }');
    expect(thresholds).toEqual({ ...loadPack('recommended').thresholds, homeVisitDays: 4 });
  });

  test('replaces a list as a whole', () => {
    const letters = [{ id: 'one', label: 'One', from: { percent: 0, included: true }, upTo: null }];
    expect(packOf(JSON.stringify({ basedOn: 'recommended', letters })).letters).toEqual(letters);
  });

  test('changes provisions by their id, and adds new ones at the end', () => {
    const example = exampleOfTheDocs();
    const base = loadPack('recommended');
    const own = packOf(example);
    expect(own.provisions).toHaveLength(base.provisions.length + 1);
    expect(own.provisions.map(({ id }) => id).slice(0, -1)).toEqual(base.provisions.map(({ id }) => id));
    expect(own.provisions.at(-1)?.id).toBe('breakfast-invitation');
    const resting = own.provisions.find(({ id }) => id === 'messaging-check');
    const before = base.provisions.find(({ id }) => id === 'messaging-check');
    expect(resting).toEqual({ ...before, active: false, inactiveBecause: expect.stringContaining('site team') });
    expect(own.provisions.find(({ id }) => id === 'legal-tracker')?.cadence).toEqual([{ unit: 'weekly', weekday: 1 }]);
  });

  test('may have comments and a comma too many', () => {
    expect(packOf('{\n // ours\n "basedOn": "recommended",\n}').id).toBe('own-recommended');
  });
});

describe('a fault in it is told with its line', () => {
  test.each([
    ['no pack of that name', '{\n  "basedOn": "best"\n}', 2, 'basedOn', 'Allowed: recommended, priority-actions'],
    ['nothing said of it', '{ "title": "Ours" }', 1, 'basedOn', 'null is no pack'],
    [
      'a wrong value',
      '{\n  "basedOn": "recommended",\n  "thresholds": {\n    "homeVisitDays": "four"\n  }\n}',
      4,
      'thresholds.homeVisitDays',
      'expected number',
    ],
    [
      'a key that there is not',
      '{\n  "basedOn": "recommended",\n  "rewards": {\n    "medals": 3\n  }\n}',
      3,
      'rewards',
      'Unrecognized key: "medals"',
    ],
    [
      'a provision of the pack, changed wrongly',
      '{\n  "basedOn": "waves",\n  "provisions": [\n    { "id": "S4-E-05" },\n    { "id": "S4-W1-02",\n      "cadence": [{ "unit": "hourly" }] }\n  ]\n}',
      6,
      'provisions.S4-W1-02.cadence.0.unit',
      'Invalid',
    ],
    [
      'bands that the provisions of the pack refer to',
      '{\n  "basedOn": "waves",\n  "caseBelowBandId": "all",\n  "bands": [\n    { "id": "all", "label": "All", "tone": "good", "from": { "percent": 0, "included": true } }\n  ]\n}',
      1,
      'provisions.S4-E-02.selector.bandIds.0',
      '"exceptional" is none of all',
    ],
    ['no JSON', '{\n  "basedOn": "recommended"\n  "title": 3\n}', 3, '', 'comma expected'],
    ['an empty file', '', 1, '', 'This is not JSON'],
  ])('%s', (_what, text, line, place, message) => {
    expect(faultsOf(text)).toContainEqual(
      expect.objectContaining({ line, place, message: expect.stringContaining(message) }),
    );
  });

  test('and every fault at once', () => {
    const text = '{ "basedOn": "recommended",\n "title": 1,\n "textRecipient": "nobody" }';
    expect(faultsOf(text).map(({ line, place }) => [line, place])).toEqual([
      [2, 'title'],
      [3, 'textRecipient'],
    ]);
  });
});

/** The worked example of docs/packs.md, as an administrator would copy it. */
function exampleOfTheDocs(): string {
  const example = /```json\n([\s\S]*?)```/.exec(readText('docs/packs.md'))?.[1];
  if (example === undefined) throw new Error('docs/packs.md has no worked example.');
  return example;
}
