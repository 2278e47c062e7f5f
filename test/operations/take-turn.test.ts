import { describe, expect, test } from '@jest/globals';
import { takeTurn } from '../../src/operations/take-turn.ts';
import type { CardAddress } from '../../src/operations/ports.ts';
import type { SlotAnswer } from '../../src/operations/records/pace-store.ts';

const TO: CardAddress = { kind: 'chat', serviceUrl: 'http://127.0.0.1/', tenantId: 't', conversationId: 'a:1' };

/** Slots that are given one after another, and a computer that wakes so late from each of its waits. */
function turns(slotsMs: readonly number[], lateMs: readonly number[]) {
  let nowMs = 0;
  const taken: number[] = [];
  const given = [...slotsMs];
  const late = [...lateMs];
  const take = (): Promise<SlotAnswer> => {
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
  return turn.then((came) => ({ came, nowMs, taken }));
}

describe('a turn at Teams', () => {
  test('is waited for', async () => {
    expect(await turns([500], [25])).toEqual({ came: { kind: 'taken' }, nowMs: 525, taken: [500] });
  });

  test('that was missed is left unused, and another taken', async () => {
    expect(await turns([500, 1_000], [26])).toEqual({ came: { kind: 'taken' }, nowMs: 1_000, taken: [500, 1_000] });
  });

  test('is used all the same by a computer that is always late', async () => {
    const { came, taken } = await turns([100, 300, 500, 700, 900], [90, 90, 90, 90]);
    expect(came).toEqual({ kind: 'taken' });
    expect(taken).toEqual([100, 300, 500, 700]);
  });

  test('that nobody may wait for is put off, also after one that was missed', async () => {
    expect((await turns([500], [80])).came).toEqual({ kind: 'put-off', notBefore: new Date(9_000) });
  });
});
