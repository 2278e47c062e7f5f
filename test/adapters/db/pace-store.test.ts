import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, test } from '@jest/globals';
import { DATABASE_KINDS } from '../../support/open-test-database.ts';
import { testDatabase } from '../../support/test-database.ts';

const NOW = new Date('2026-11-23T08:45:00.000Z');
const later = (ms: number) => new Date(NOW.getTime() + ms);

describe.each(DATABASE_KINDS)('slots with the %s database', (kind) => {
  const opened = testDatabase(kind);
  let tenantId = '';
  beforeEach(() => {
    tenantId = randomUUID();
  });
  const take = (conversationId: string, at = NOW, missed?: Date) =>
    opened.database.records.pace.take({ tenantId, conversationId }, () => at, missed);

  test('many at once take seven of one conversation; the rest are put off by a second', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => take('channel')));
    expect(answers.filter((answer) => answer.kind === 'taken')).toHaveLength(7);
    const untils = answers.flatMap((answer) => (answer.kind === 'put-off' ? [answer.until.getTime()] : []));
    expect(new Set(untils)).toEqual(new Set([later(1_040).getTime()]));
  });

  test('many at once in as many conversations never take more than fifty a second', async () => {
    const answers = await Promise.all(Array.from({ length: 120 }, (_, index) => take(`channel ${index}`)));
    const at = answers.flatMap((answer) => (answer.kind === 'taken' ? [answer.at.getTime() - NOW.getTime()] : []));
    expect(at).toHaveLength(120);
    for (const atMs of at)
      expect(at.filter((other) => other > atMs - 1_000 && other <= atMs).length).toBeLessThanOrEqual(50);
    // Twice a second's width, and the last twenty spread over a part of the next.
    expect(Math.max(...at)).toBeGreaterThanOrEqual(2 * 1_040);
    expect(Math.max(...at)).toBeLessThan(2.5 * 1_040);
    expect(at.filter((one) => one === 0)).toHaveLength(7);
  });

  test('a slot that is given back is taken by the next one, once', async () => {
    for (let count = 0; count < 7; count += 1) await take('a');
    expect(await take('a', later(30), NOW)).toEqual({ kind: 'taken', at: later(30) });
    expect(await take('a', later(30))).toEqual({ kind: 'put-off', until: later(1_040) });
  });

  test('a slot is given back by whoever is then put off, too', async () => {
    for (let count = 0; count < 7; count += 1) await take('a');
    await opened.database.records.pace.holdBack({ tenantId, conversationId: 'a' }, later(500), NOW);
    expect(await take('a', later(30), NOW)).toEqual({ kind: 'put-off', until: later(500) });
    expect(await take('a', later(500))).toEqual({ kind: 'taken', at: later(500) });
  });

  test('a conversation that is held back rests, and the others do not', async () => {
    await opened.database.records.pace.holdBack({ tenantId, conversationId: 'a' }, later(30_000), NOW);
    expect(await take('a')).toEqual({ kind: 'put-off', until: later(30_000) });
    expect(await take('b')).toEqual({ kind: 'taken', at: NOW });
    expect(await take('a', later(30_000))).toEqual({ kind: 'taken', at: later(30_000) });
  });

  test('an earlier end does not shorten a rest', async () => {
    await opened.database.records.pace.holdBack({ tenantId, conversationId: 'a' }, later(30_000), NOW);
    await opened.database.records.pace.holdBack({ tenantId, conversationId: 'a' }, later(2_000), NOW);
    expect(await take('a')).toEqual({ kind: 'put-off', until: later(30_000) });
  });

  test('three conversations told to rest at once make the tenant rest for a second, and no longer', async () => {
    for (const conversationId of ['a', 'b'])
      await opened.database.records.pace.holdBack({ tenantId, conversationId }, later(600_000), NOW);
    expect(await take('d')).toEqual({ kind: 'taken', at: NOW });
    await opened.database.records.pace.holdBack({ tenantId, conversationId: 'c' }, later(600_000), NOW);
    expect(await take('e')).toEqual({ kind: 'taken', at: later(1_000) });
  });
});
