import { describe, expect, test } from '@jest/globals';
import { takeTurn } from '../../src/operations/take-turn.ts';
import type { CardAddress } from '../../src/operations/ports.ts';
import type { PaceStore } from '../../src/operations/records/pace-store.ts';

const TO: CardAddress = { kind: 'chat', serviceUrl: 'http://127.0.0.1/', tenantId: 't', conversationId: 'a:1' };

/** Slots that are given one after another, and a computer that wakes so late from each of its waits. */
function turns(slotsMs: readonly number[], lateMs: readonly number[]) {
  let nowMs = 0;
  const taken: number[] = [];
  const given = [...slotsMs];
  const late = [...lateMs];
  const givenBack: number[] = [];
  const take: PaceStore['take'] = (_place, _clock, missed) => {
    if (missed !== undefined) givenBack.push(missed.getTime());
    const atMs = given.shift();
    if (atMs === undefined) return Promise.resolve({ kind: 'put-off', until: new Date(9_000) });
    taken.push(atMs);
    return Promise.resolve({ kind: 'taken', at: new Date(atMs) });
  };
  const turn = takeTurn(
    {
      database: { records: { pace: { take, holdBack: () => Promise.resolve() } } },
      machineClock: () => new Date(nowMs),
      wait: (durationMs) => {
        nowMs += durationMs + (late.shift() ?? 0);
        return Promise.resolve();
      },
    },
    TO,
  );
  return turn.then((came) => ({ came, nowMs, taken, givenBack }));
}

describe('a turn at Teams', () => {
  test('is waited for', async () => {
    expect(await turns([500], [25])).toEqual({ came: { kind: 'taken' }, nowMs: 525, taken: [500], givenBack: [] });
  });

  test('that was missed is given back, and another taken', async () => {
    const came = { kind: 'taken' };
    expect(await turns([500, 1_000], [26])).toEqual({ came, nowMs: 1_000, taken: [500, 1_000], givenBack: [500] });
  });

  test('is used all the same by a computer that is always late', async () => {
    const { came, taken, givenBack } = await turns([100, 300, 500, 700, 900], [90, 90, 90, 90]);
    expect(came).toEqual({ kind: 'taken' });
    expect(taken).toEqual([100, 300, 500, 700]);
    expect(givenBack).toEqual([100, 300, 500]);
  });

  test('that nobody may wait for is put off, also after one that was missed', async () => {
    expect((await turns([500], [80])).came).toEqual({ kind: 'put-off', notBefore: new Date(9_000) });
  });
});
