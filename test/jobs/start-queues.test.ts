import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { PgBoss } from 'pg-boss';
import { createDatabase } from '../../src/adapters/db/create-database.ts';
import { openDatabase } from '../../src/adapters/db/open-database.ts';
import { createQueues, startQueues, type JobHandlers } from '../../src/jobs/start-queues.ts';
import type { JobStore } from '../../src/operations/records/job-store.ts';

const SILENT = { info: () => undefined, warn: () => undefined, error: () => undefined };
const nothing = () => Promise.resolve();
const NOTHING: JobHandlers = {
  'keep-moment': nothing,
  'decide-absent-lists': nothing,
  'send-delivery': nothing,
  'send-list-write': nothing,
  'post-briefing': nothing,
  'open-cases': nothing,
};

test('a job that waits for its time is worked soon after it has come', () =>
  withQueues(async (jobs, boss) => {
    const worked = Promise.withResolvers<number>();
    const sends = () => {
      worked.resolve(performance.now());
      return nothing();
    };
    await startQueues(boss, { ...NOTHING, 'send-delivery': sends }, SILENT);
    const queuedAtMs = performance.now();
    await jobs.enqueue('send-delivery', { deliveryId: 'any' }, { afterMs: 2_000 });
    const waitedMs = (await worked.promise) - queuedAtMs;
    expect(waitedMs).toBeGreaterThan(1_000);
    expect(waitedMs).toBeLessThan(8_000);
  }));

test('moments of many schools that came at once do not wait for one another, one a second', () =>
  withQueues(async (jobs, boss) => {
    const schools = Array.from({ length: 60 }, (_, index) => `school-${index + 1}`);
    for (const schoolId of schools) await jobs.enqueue('keep-moment', { schoolId, on: '2026-11-23', name: 'any' });
    const worked = new Set<string>();
    const all = Promise.withResolvers<boolean>();
    const keeps: JobHandlers['keep-moment'] = ({ schoolId }) => {
      if (worked.add(schoolId).size === schools.length) all.resolve(true);
      return nothing();
    };
    const tooLong = setTimeout(() => all.resolve(false), 15_000);
    await startQueues(boss, { ...NOTHING, 'keep-moment': keeps }, SILENT);
    await all.promise;
    clearTimeout(tooLong);
    expect([...worked].toSorted()).toEqual(schools.toSorted());
  }));

async function withQueues(use: (jobs: JobStore, boss: PgBoss) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'every-session-queues-'));
  const opened = await openDatabase({ kind: 'embedded', folder });
  const boss = new PgBoss({ ...opened.queueOptions, schedule: false, useListenNotify: true });
  try {
    await boss.start();
    await createQueues(boss);
    await use(createDatabase(opened.db, boss).records.jobs, boss);
  } finally {
    await boss.stop({ graceful: false });
    await opened.close();
    await rm(folder, { recursive: true, force: true });
  }
}
