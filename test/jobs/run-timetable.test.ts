import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { runTimetable, type RunningTimetable, type TimetableNeeds } from '../../src/jobs/run-timetable.ts';
import { RHYTHMS, type MomentName } from '../../src/jobs/timetable.ts';
import type { DueMoment } from '../../src/jobs/watch-clock.ts';
import { SCHOOL } from '../support/quarry-lane.ts';

let now: Date;
let running: RunningTimetable | null;
let moments: string[];
let rhythms: string[];
let faults: object[];
beforeEach(() => {
  jest.useFakeTimers();
  running = null;
  [moments, rhythms, faults] = [[], [], []];
});
afterEach(async () => {
  await running?.stop();
  jest.useRealTimers();
});

function start(at: string, needs: Partial<TimetableNeeds> = {}): RunningTimetable {
  now = new Date(at);
  running = runTimetable({
    schools: [SCHOOL],
    clock: () => now,
    log: { info: () => undefined, warn: () => undefined, error: (fact) => faults.push(fact) },
    onMoment: ({ moment: { at: momentAt, does }, on }) => {
      if (!OF_THE_LISTS.has(does)) return Promise.resolve();
      const time = 'session' in momentAt ? `${momentAt.session} ${momentAt.time}` : momentAt.message;
      return Promise.resolve(moments.push(`${on} ${time}`));
    },
    onRhythm: (does) => Promise.resolve(rhythms.push(does)),
    ...needs,
  });
  return running;
}

/** Other moments come and go with what the app does; these two stand for all. */
const OF_THE_LISTS: ReadonlySet<MomentName> = new Set(['decide-absent-lists', 'open-cases']);

// At the close of the morning's register both the lists and the cases are seen to.
const MORNING = ['2026-11-23 AM listAt', '2026-11-23 AM closesAt', '2026-11-23 AM closesAt'];
const AFTERNOON = ['2026-11-23 PM listAt', '2026-11-23 PM closesAt'];

describe('moments', () => {
  test.each([
    ['2026-11-23T08:44:00Z', []],
    ['2026-11-23T08:45:00Z', MORNING.slice(0, 1)],
    ['2026-11-23T10:00:00Z', MORNING],
    ['2026-11-23T16:00:00Z', [...MORNING, ...AFTERNOON]],
    ['2026-11-28T16:00:00Z', []],
  ])('a start at %s makes up for %j', (at, expected) => {
    start(at);
    expect(moments.toSorted()).toEqual(expected.toSorted());
  });

  test('come within a second of their time, once', async () => {
    start('2026-11-23T08:44:59.500Z');
    now = new Date('2026-11-23T08:45:00.500Z');
    await jest.advanceTimersByTimeAsync(1_000);
    await jest.advanceTimersByTimeAsync(5_000);
    expect(moments).toEqual(['2026-11-23 AM listAt']);
  });

  test('come at once where somebody moved the clock', () => {
    const timetable = start('2026-11-23T08:00:00Z');
    now = new Date('2026-11-23T13:30:00Z');
    timetable.look();
    expect(moments).toEqual([...MORNING, '2026-11-23 PM listAt']);
  });

  test('go on after one has failed, and the fault is told', async () => {
    const error = new Error('the database is away');
    const onMoment = ({ moment: { does } }: DueMoment) =>
      OF_THE_LISTS.has(does) ? Promise.reject(error) : Promise.resolve();
    const timetable = start('2026-11-23T08:00:00Z', { onMoment });
    now = new Date('2026-11-23T08:50:00Z');
    timetable.look();
    await jest.advanceTimersByTimeAsync(0);
    expect(faults).toContainEqual({ name: 'the morning list goes out', err: error });
    expect(faults).not.toContainEqual({ name: 'the afternoon list goes out', err: error });
    now = new Date('2026-11-23T09:30:00Z');
    timetable.look();
    await jest.advanceTimersByTimeAsync(0);
    expect(faults).toHaveLength(3);
  });
});

describe('rhythms', () => {
  test('are kept from the start, each at its own pace', async () => {
    start('2026-11-23T08:00:00Z');
    expect(rhythms).toEqual(RHYTHMS.map(({ does }) => does));
    await jest.advanceTimersByTimeAsync(120_000);
    for (const { does, everySeconds } of RHYTHMS) {
      expect(rhythms.filter((each) => each === does)).toHaveLength(1 + Math.floor(120 / everySeconds));
    }
  });

  test('wait for what is still under way: SharePoint may be slow for minutes', async () => {
    const finish: (() => void)[] = [];
    start('2026-11-23T08:00:00Z', {
      onRhythm: (does) => {
        rhythms.push(does);
        return new Promise<void>((resolve) => finish.push(resolve));
      },
    });
    await jest.advanceTimersByTimeAsync(130_000);
    expect(rhythms).toEqual(RHYTHMS.map(({ does }) => does));
    for (const end of finish.splice(0)) end();
    await jest.advanceTimersByTimeAsync(60_000);
    expect(rhythms).toHaveLength(2 * RHYTHMS.length);
    for (const end of finish) end();
  });

  test('go on after one has failed', async () => {
    start('2026-11-23T08:00:00Z', { onRhythm: () => Promise.reject(new Error('SharePoint is away')) });
    await jest.advanceTimersByTimeAsync(60_000);
    expect(faults.length).toBeGreaterThan(RHYTHMS.length);
  });
});

test('a stop waits for what is under way, and nothing comes after it', async () => {
  let isDone = false;
  const timetable = start('2026-11-23T10:00:00Z', {
    onMoment: async () => {
      await new Promise((resolve) => setTimeout(resolve, 5_000));
      isDone = true;
    },
  });
  const stopped = timetable.stop().then(() => isDone);
  await jest.advanceTimersByTimeAsync(5_000);
  expect(await stopped).toBe(true);
  rhythms = [];
  now = new Date('2026-11-23T14:00:00Z');
  await jest.advanceTimersByTimeAsync(90_000);
  expect(rhythms).toEqual([]);
});
