import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, test } from '@jest/globals';
import { answerListsRun, readListsRun } from '../../../src/operations/lists-run/answer-lists-run.ts';
import { runLists, type SignedInSite } from '../../../src/operations/lists-run/run-lists.ts';
import { startListsRun } from '../../../src/operations/lists-run/start-lists-run.ts';
import type { ProvisionStep } from '../../../src/operations/ports.ts';
import { DATABASE_KINDS } from '../../support/open-test-database.ts';
import { at, person, schoolInRecords, type SchoolInRecords } from '../../support/school-in-records.ts';
import { testDatabase } from '../../support/test-database.ts';

const ADMIN = person('administrator', { personId: 'admin' });
const CHAMPION = person('attendance-champion');
const STEPS: readonly ProvisionStep[] = [
  { list: 'contacts', column: null, does: 'make-list', words: 'Contacts: make the list' },
  { list: null, column: null, does: 'let-app-in', words: 'let the app into the site' },
];

describe.each(DATABASE_KINDS)('making the lists from the tab, with the %s database', (kind) => {
  const opened = testDatabase(kind);
  let known: SchoolInRecords;
  let machine: Date;
  let provisioned: number;
  beforeEach(async () => {
    known = await schoolInRecords(opened.database, { staff: [ADMIN] });
    machine = at('19:00');
    provisioned = 0;
  });

  const needs = () => ({ database: opened.database, clock: () => at('10:00'), machineClock: () => machine });
  const read = () => readListsRun(needs())(known.school);
  const say = (runId: string, answer: 'go-on' | 'cancel', by = ADMIN) =>
    answerListsRun(needs())(known.school, by, { runId, answer });
  /** Each wait lets a minute of the computers' time pass, and does what a person does meanwhile. */
  const start = async (
    meanwhile: (runId: string) => Promise<unknown>,
    over: { steps?: readonly ProvisionStep[]; fails?: Error } = {},
  ) => {
    const runId = randomUUID();
    const { steps = STEPS, fails } = over;
    const site: SignedInSite = {
      signedInAs: 'Ada Admin',
      provisioner: {
        plan: () => Promise.resolve({ steps, obstacles: [] }),
        provision: (progress) => {
          provisioned += 1;
          for (const step of steps) progress(step);
          return Promise.resolve({ steps, obstacles: [] });
        },
      },
    };
    const run = runLists({
      ...{ ...needs(), log: { error: () => undefined } },
      wait: async (durationMs) => {
        // The keeping alive waits longest, and is not what a person sees.
        await new Promise((resolve) => setTimeout(resolve, durationMs > 5_000 ? 20 : 2));
        if (durationMs > 5_000) return;
        machine = new Date(machine.getTime() + 60_000);
        await opened.database.records.listsRuns.move(runId, ['ready'], {}, machine);
        await meanwhile(runId);
      },
      signIn: async (_school, tell) => {
        await tell('open https://example.test/devicelogin and enter the code ABC');
        expect(await read()).toMatchObject({ state: 'signing-in', words: expect.stringContaining('ABC') });
        if (fails !== undefined) throw fails;
        return site;
      },
      wordsOf: (problem) => (problem instanceof RangeError ? problem.message : null),
    });
    let running: Promise<void> = Promise.resolve();
    const begin = startListsRun({ ...needs(), run: (school, id) => void (running = run(school, id)) });
    const outcome = await begin(known.school, ADMIN, runId);
    const again = await begin(known.school, ADMIN, runId);
    await running;
    return { runId, outcome, again };
  };

  test('says first what would be done, does it on the administrator’s word, and says what was done', async () => {
    let before: unknown = null;
    const { runId, outcome, again } = await start(async (id) => {
      before = await read();
      expect(provisioned).toBe(0);
      await say(id, 'go-on');
    });
    expect([outcome, again]).toEqual([
      { kind: 'started', isNew: true },
      { kind: 'started', isNew: false },
    ]);
    expect(before).toMatchObject({ state: 'ready', steps: STEPS, done: [], signedInAs: 'Ada Admin', words: '' });
    expect(await read()).toMatchObject({ runId, state: 'done', done: STEPS });
    expect(provisioned).toBe(1);
    expect(await say(runId, 'go-on')).toMatchObject({ kind: 'over' });
  });

  test('does nothing where it is cancelled, where nobody says anything for half an hour, and where nothing is to do', async () => {
    await start((id) => say(id, 'cancel'));
    expect(await read()).toMatchObject({ state: 'cancelled' });
    await start(() => Promise.resolve());
    expect(await read()).toMatchObject({ state: 'cancelled', words: 'Nobody said to go on within half an hour.' });
    await start(() => Promise.resolve(), { steps: [] });
    expect(await read()).toMatchObject({ state: 'done', done: [] });
    expect(provisioned).toBe(0);
  });

  test('says what went wrong, and of a fault of our own that there was one', async () => {
    await start(() => Promise.resolve(), { fails: new RangeError('The sign-in was declined.') });
    expect(await read()).toMatchObject({ state: 'failed', words: 'The sign-in was declined.' });
    await start(() => Promise.resolve(), { fails: new Error('secret detail') });
    const run = await read();
    expect(run).toMatchObject({ state: 'failed' });
    expect(run?.words).not.toContain('secret');
  });

  test('ends quietly where the app is stopped meanwhile and nothing can be written any more', async () => {
    const told: string[] = [];
    const gone = () => Promise.reject(new Error('driver has already been destroyed'));
    const { database } = opened;
    const run = runLists({
      ...needs(),
      database: {
        ...database,
        records: { ...database.records, listsRuns: { ...database.records.listsRuns, move: gone } },
      },
      log: { error: (_facts, words) => void told.push(words) },
      wait: () => Promise.resolve(),
      signIn: () => Promise.reject(new Error('away')),
      wordsOf: () => null,
    });
    await expect(run(known.school, randomUUID())).resolves.toBeUndefined();
    expect(told).toContain('The end of a run of the lists is not in its record');
  });

  test('is one at a time, the administrator’s alone, and a run that nobody touches any more has stopped', async () => {
    const { listsRuns } = opened.database.records;
    const { schoolId } = known.school;
    const runId = randomUUID();
    await listsRuns.begin({
      ...{ runId, schoolId, startedBy: 'admin', startedAt: machine, touchedAt: machine, state: 'working' },
      ...{ words: '', signedInAs: null, steps: STEPS, done: [], obstacles: [] },
    });
    const begin = startListsRun({ ...needs(), run: () => undefined });
    expect(await begin(known.school, ADMIN, randomUUID())).toMatchObject({ kind: 'under-way' });
    expect(await begin(known.school, CHAMPION, randomUUID())).toMatchObject({ kind: 'not-allowed' });
    expect(await say(runId, 'cancel')).toMatchObject({ kind: 'over' });
    expect(await say(runId, 'cancel', CHAMPION)).toMatchObject({ kind: 'not-allowed' });
    machine = new Date(machine.getTime() + 61_000);
    expect(await read()).toMatchObject({ state: 'stopped' });
    expect(await begin(known.school, ADMIN, randomUUID())).toEqual({ kind: 'started', isNew: true });
  });

  test('of another school is not answered', async () => {
    const runId = randomUUID();
    await startListsRun({ ...needs(), run: () => undefined })(known.school, ADMIN, runId);
    const other = await schoolInRecords(opened.database);
    expect(await answerListsRun(needs())(other.school, ADMIN, { runId, answer: 'cancel' })).toMatchObject({
      kind: 'over',
    });
  });
});
