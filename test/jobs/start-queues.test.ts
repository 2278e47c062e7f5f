import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { PgBoss } from 'pg-boss';
import { createDatabase } from '../../src/adapters/db/create-database.ts';
import { openDatabase } from '../../src/adapters/db/open-database.ts';
import { createQueues, startQueues, type JobHandlers } from '../../src/jobs/start-queues.ts';

const SILENT = { info: () => undefined, warn: () => undefined, error: () => undefined };

test('a job that waits for its time is worked soon after it has come', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'every-session-queues-'));
  const opened = await openDatabase({ kind: 'embedded', folder });
  const boss = new PgBoss({ ...opened.queueOptions, schedule: false, useListenNotify: true });
  try {
    await boss.start();
    await createQueues(boss);
    const worked = Promise.withResolvers<number>();
    const nothing = () => Promise.resolve();
    const handlers: JobHandlers = {
      'keep-moment': nothing,
      'decide-absent-lists': nothing,
      'send-delivery': () => {
        worked.resolve(performance.now());
        return nothing();
      },
      'send-list-write': nothing,
      'post-briefing': () => Promise.resolve(),
      'open-cases': nothing,
    };
    await startQueues(boss, handlers, SILENT);
    const queuedAtMs = performance.now();
    const { jobs } = createDatabase(opened.db, boss).records;
    await jobs.enqueue('send-delivery', { deliveryId: 'any' }, { afterMs: 2_000 });
    const waitedMs = (await worked.promise) - queuedAtMs;
    expect(waitedMs).toBeGreaterThan(1_000);
    expect(waitedMs).toBeLessThan(8_000);
  } finally {
    await boss.stop({ graceful: false });
    await opened.close();
    await rm(folder, { recursive: true, force: true });
  }
});
