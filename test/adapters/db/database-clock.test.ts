import { randomUUID } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { openDatabaseClock } from '../../../src/adapters/db/database-clock.ts';
import { SEND_LIMITS } from '../../../src/domain/send-limits.ts';
import { DATABASE_KINDS } from '../../support/open-test-database.ts';
import { testDatabase } from '../../support/test-database.ts';

const HOUR_MS = 3_600_000;
/** Two comparisons on a busy computer: far less than the hours by which the replicas' own clocks are wrong. */
const NEAR_MS = 2_000;

describe.each(DATABASE_KINDS)('the time of the %s database', (kind) => {
  const opened = testDatabase(kind);
  const clockOf = (wrongByMs: number) =>
    openDatabaseClock(opened.opened.db, () => performance.now() + wrongByMs).then(({ clock }) => clock);

  test('is the same on computers whose own clocks are hours apart', async () => {
    const [slow, fast] = [await clockOf(-3 * HOUR_MS), await clockOf(5 * HOUR_MS)];
    expect(Math.abs(slow().getTime() - Date.now())).toBeLessThan(NEAR_MS);
    expect(Math.abs(fast().getTime() - slow().getTime())).toBeLessThan(NEAR_MS);
  });

  test('a clock that has drifted is set right, and runs on where the database does not answer', async () => {
    let driftMs = 0;
    const drifting = await openDatabaseClock(opened.opened.db, () => performance.now() + driftMs);
    driftMs = HOUR_MS;
    expect(drifting.clock().getTime() - Date.now()).toBeGreaterThan(HOUR_MS - NEAR_MS);
    await drifting.setRight();
    expect(Math.abs(drifting.clock().getTime() - Date.now())).toBeLessThan(NEAR_MS);
  });

  test('replicas with wrong clocks take turns that keep the limits of Teams, and no lease of another', async () => {
    const clocks = await Promise.all([-HOUR_MS, 0, HOUR_MS].map(clockOf));
    const { pace, deliveries } = opened.database.records;
    const tenantId = randomUUID();
    const takes = Array.from({ length: 90 }, (_, index) => {
      const clock = clocks[index % clocks.length];
      if (clock === undefined) throw new Error('There is no clock.');
      return pace.take({ tenantId, conversationId: String(index) }, clock);
    });
    const slots = (await Promise.all(takes)).flatMap((slot) => (slot.kind === 'taken' ? [slot.at.getTime()] : []));
    expect(slots.length).toBeGreaterThan(50);
    for (const { requests, windowMs } of SEND_LIMITS.tenant) {
      for (const at of slots) {
        expect(slots.filter((other) => other > at - windowMs && other <= at).length).toBeLessThanOrEqual(requests);
      }
    }
    expect(Math.max(...slots) - Date.now()).toBeLessThan(3_000 + NEAR_MS);

    const deliveryId = randomUUID();
    const subject = { kind: 'absent-list', on: '2026-11-23', session: 'AM', yearGroup: 9 } as const;
    const place = { kind: 'channel', teamId: 'team', channelId: 'channel' } as const;
    await deliveries.intend({ deliveryId, key: deliveryId, schoolId: 's', subject, place, late: false }, new Date());
    const leases = await Promise.all(
      clocks.map((clock) => {
        const from = clock();
        return deliveries.lease(deliveryId, { from, until: new Date(from.getTime() + 45_000) }, from);
      }),
    );
    expect(leases.filter((lease) => lease !== null)).toHaveLength(1);
  });
});
