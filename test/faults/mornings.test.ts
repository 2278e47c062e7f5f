import { describe, expect, test } from '@jest/globals';
import { addTo, type Coverage } from '../../scripts/faults/coverage.ts';
import { PLANTED_BUGS, type PlantedBug } from '../../scripts/faults/planted-bugs.ts';
import type { MorningRun } from '../../scripts/faults/run-morning.ts';
import { isFaulty, runMornings } from '../../scripts/faults/run-mornings.ts';

const LIMIT_MS = 600_000;

/** Of what must happen in the long run, what a few hundred mornings never lack. */
const OFTEN = [
  ...[412, 429, 500, 502, 503, 504].map((status) => `answer ${status}`),
  ...[
    'taken, answer none',
    'clock put on',
    'clock put back',
    'Sunday of a clock change',
    'Monday after a clock change',
  ],
  ...['morning of 1 replicas', 'morning of 2 replicas', 'morning of 3 replicas', 'death inside a transaction'],
  ...[
    'death before leasing',
    'death after leasing',
    'death before a post',
    'death after a post',
    'death after settling',
  ],
  ...['card of registers-missing', 'card of action', 'card of briefing', 'edit in a personal chat'],
  ...['card in doubt that is found in its channel', 'card in doubt in a chat, left to a person'],
];

describe('mornings in which everything goes wrong that can', () => {
  test(
    'leave every channel with its card, once and up to date',
    async () => {
      const faulty: Pick<MorningRun, 'seed' | 'faults'>[] = [];
      const count = { deaths: 0, requests: 0 };
      const coverage: Coverage = new Map();
      for await (const run of runMornings({ runs: 150, seed: 1 })) {
        count.deaths += run.deaths;
        count.requests += run.requests;
        addTo(coverage, run.coverage);
        if (isFaulty(run)) faulty.push({ seed: run.seed, faults: run.faults });
      }
      expect(faulty).toEqual([]);
      expect(count.deaths).toBeGreaterThan(100);
      expect(count.requests).toBeGreaterThan(500);
      expect([...coverage.keys()]).toEqual(expect.arrayContaining(OFTEN));
    },
    LIMIT_MS,
  );
});

describe('a faulty app', () => {
  const firstFaulty = async (bug: PlantedBug, seed: number, runs: number): Promise<MorningRun | null> => {
    for await (const run of runMornings({ runs, seed, bug })) if (isFaulty(run)) return run;
    return null;
  };

  test.each(Object.entries(PLANTED_BUGS))(
    'that %s is found out',
    async (_, bug) => {
      expect(await firstFaulty(bug, 1, 100)).not.toBeNull();
    },
    LIMIT_MS,
  );

  test(
    'is faulty again in the same way when the same seed is run alone',
    async () => {
      const bug = PLANTED_BUGS['sends again without looking'];
      const found = await firstFaulty(bug, 1, 100);
      const again = await firstFaulty(bug, found?.seed ?? 0, 1);
      expect(again).toEqual(found);
      expect(again?.events.length).toBeGreaterThan(3);
    },
    LIMIT_MS,
  );
});
