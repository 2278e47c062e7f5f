import { beforeAll, describe, expect, test } from '@jest/globals';
import { QUEUES } from '../src/jobs/queue-settings.ts';
import { startQueues } from '../src/jobs/start-queues.ts';
import { RHYTHMS, SCHOOL_MOMENTS } from '../src/jobs/timetable.ts';
import { momentsOf } from '../src/jobs/watch-clock.ts';
import type { JobName, Jobs } from '../src/operations/jobs.ts';
import { wireJobs, type JobOperations } from '../src/wire-jobs.ts';
import { SCHOOL } from './support/quarry-lane.ts';
import { testDatabase } from './support/test-database.ts';

const { schoolId } = SCHOOL;

/** One job of each queue, and what of the school's operations it comes to. */
const JOBS: { readonly [Name in JobName]: { readonly job: Jobs[Name]; readonly does: readonly string[] } } = {
  'keep-moment': {
    job: { schoolId, on: '2026-11-23', name: 'the morning list goes out' },
    does: ['keepMoment quarry-lane 2026-11-23 the morning list goes out'],
  },
  'decide-absent-lists': {
    job: { schoolId, on: '2026-11-23', session: 'AM' },
    does: ['decideAbsentLists quarry-lane 2026-11-23 AM'],
  },
  'send-delivery': { job: { deliveryId: 'd1' }, does: ['sendDelivery d1'] },
  'post-briefing': { job: { schoolId, briefingId: 'b1' }, does: ['postBriefing quarry-lane b1'] },
  'send-list-write': { job: { writeId: 'w1' }, does: ['sendListWrite w1'] },
  'open-cases': {
    job: { schoolId },
    does: ['keepCases quarry-lane'],
  },
};
const NAMES = Object.keys(JOBS) as JobName[];

describe('what is written down of jobs', () => {
  test('each has a queue, and each queue a job', () => {
    expect(Object.keys(QUEUES).toSorted()).toEqual(NAMES.toSorted());
  });

  test('each is wired to something', () => {
    expect(Object.keys(wireJobs(operations([]))).toSorted()).toEqual(NAMES.toSorted());
  });

  test.each(Object.entries(QUEUES))('%s is tried again a few times, and worked by somebody', (_name, settings) => {
    expect(settings.retryLimit).toBeGreaterThan(0);
    expect(settings.retryLimit).toBeLessThanOrEqual(10);
    expect(settings.retryDelaySeconds).toBeGreaterThan(0);
    expect(settings.concurrency).toBeGreaterThan(0);
  });

  test.each(SCHOOL_MOMENTS)('on a Friday, $name', (moment) => {
    expect(momentsOf([moment], SCHOOL, '2026-11-27')).toHaveLength(1);
    expect(moment.usefulMinutes).toBeGreaterThan(0);
  });

  test.each(['AM', 'PM'])('the %s list goes out at its time, and without registers when they close', (name) => {
    const lists = SCHOOL_MOMENTS.filter(({ does }) => does === 'decide-absent-lists');
    const times = lists.flatMap(({ at }) => ('session' in at && at.session === name ? [at.time] : []));
    expect(times.toSorted()).toEqual(['closesAt', 'listAt']);
  });

  test('no moment is written down twice', () => {
    const names = [...SCHOOL_MOMENTS, ...RHYTHMS].map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });

  test.each(RHYTHMS)('again and again: $name', ({ everySeconds, does }) => {
    expect(['follow-settings', 'mirror-actions', 'read-lists', 'resume-unfinished', 'watch']).toContain(does);
    expect(everySeconds).toBeGreaterThanOrEqual(10);
  });
});

describe('on a real queue', () => {
  const done: string[] = [];
  const logged: object[] = [];
  let failures = 1;
  const opened = testDatabase('embedded');

  beforeAll(async () => {
    const handlers = wireJobs(operations(done));
    const failsOnce = (job: Jobs['decide-absent-lists']) => {
      failures -= 1;
      return failures >= 0 ? Promise.reject(new Error('a bug')) : handlers['decide-absent-lists'](job);
    };
    const log = { info: () => undefined, warn: () => undefined, error: (facts: object) => logged.push(facts) };
    await startQueues(opened.boss, { ...handlers, 'decide-absent-lists': failsOnce }, log);
  });

  test('every job is worked once, and one that failed is tried again', async () => {
    const { jobs } = opened.database.records;
    for (const name of NAMES) await jobs.enqueue(name, JOBS[name].job);
    const expected = NAMES.flatMap((name) => JOBS[name].does).toSorted();
    await until(() => done.length >= expected.length);
    // Time for any job to come a second time.
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    expect(done.toSorted()).toEqual(expected);
    const { job } = JOBS['decide-absent-lists'];
    expect(logged).toEqual([{ queue: 'decide-absent-lists', job, err: new Error('a bug') }]);
  });

  test('a job waits for its time', async () => {
    done.length = 0;
    await opened.database.records.jobs.enqueue('send-list-write', { writeId: 'w2' }, { afterMs: 2_500 });
    await new Promise((resolve) => setTimeout(resolve, 1_300));
    expect(done).toEqual([]);
    await until(() => done.length > 0);
    expect(done).toEqual(['sendListWrite w2']);
  });

  test('a job of a transaction that is undone is never worked', async () => {
    done.length = 0;
    const undone = opened.database.inTransaction(async ({ jobs }) => {
      await jobs.enqueue('send-list-write', { writeId: 'w3' });
      throw new Error('undo this');
    });
    await expect(undone).rejects.toThrow('undo this');
    await opened.database.records.jobs.enqueue('send-list-write', { writeId: 'w4' });
    await until(() => done.length > 0);
    expect(done).toEqual(['sendListWrite w4']);
  });
});

/** Operations that note what they were asked. */
function operations(asked: string[]): JobOperations {
  const note = <Result>(result: Result, ...parts: readonly string[]) => {
    asked.push(parts.join(' '));
    return Promise.resolve(result);
  };
  const noted = {
    log: { info: () => undefined, warn: () => undefined, error: () => undefined },
    staff: { school: () => SCHOOL, find: () => null },
    database: { records: {} as never },
    keepMoment: (school, { on, name }) => note(undefined, 'keepMoment', school.schoolId, on, name),
    clearCards: (school, on) => note(0, 'clearCards', school.schoolId, on),
    purge: (school, on, by) => note({} as never, 'purge', school.schoolId, on, by),
    askForRegisters: (school, { on, session }) => note(0, 'askForRegisters', school.schoolId, on, session),
    sendWelcomeBack: (school, on) => note(0, 'sendWelcomeBack', school.schoolId, on),
    closeDay: (school, on) => note(0, 'closeDay', school.schoolId, on),
    seeToActions: (school, on) => note(undefined, 'seeToActions', school.schoolId, on),
    askForSecondCalls: (school, on) => note(0, 'askForSecondCalls', school.schoolId, on),
    askForMessages: (school, { on, session }) => note(0, 'askForMessages', school.schoolId, on, session),
    escalateOverdue: (school, on) => note(0, 'escalateOverdue', school.schoolId, on),
    decideAbsentLists: (school, { on, session }) =>
      note({ decided: [], waiting: [] }, 'decideAbsentLists', school.schoolId, on, session),
    sendDelivery: (deliveryId) => note('posted' as never, 'sendDelivery', deliveryId),
    tellYearGroups: (school, on, kind) => note(undefined, 'tellYearGroups', school.schoolId, on, kind),
    postBriefing: (school, briefingId) => note(undefined, 'postBriefing', school.schoolId, briefingId),
    sendListWrite: (writeId) => note({ kind: 'written' } as never, 'sendListWrite', writeId),
    keepCases: (school) => note({ kind: 'later', detail: '' } as const, 'keepCases', school.schoolId),
  } satisfies JobOperations;
  return noted;
}

async function until(isSo: () => boolean): Promise<void> {
  for (let tries = 0; !isSo(); tries += 1) {
    if (tries > 800) throw new Error('It never came about.');
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}
