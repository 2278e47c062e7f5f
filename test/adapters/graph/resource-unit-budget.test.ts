import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createResourceUnitBudget } from '../../../src/adapters/graph/resource-unit-budget.ts';
import { createVirtualTimer } from './virtual-timer.ts';

const PATIENT_MS = 24 * 3_600_000;
/** 1,250 units a minute for 1,000 licences; four fifths of that for this process, and 85 % of those in the background. */
const settings = { licences: 1_000, share: 0.8 };

describe('the budget of resource units', () => {
  test('never lets more than the background share into any 60 seconds', async () => {
    const costs = fc.array(fc.record({ units: fc.integer({ min: 1, max: 60 }), pauseMs: fc.nat(450) }), {
      minLength: 30,
      maxLength: 120,
    });
    await fc.assert(
      fc.asyncProperty(costs, async (requests) => {
        const timer = createVirtualTimer();
        const budget = createResourceUnitBudget({ ...settings, timer });
        const spent: { atMs: number; units: number }[] = [];
        for (const { units, pauseMs } of requests) {
          await budget.spend(units, 'background', PATIENT_MS);
          spent.push({ atMs: timer.nowMs(), units });
          await timer.wait(pauseMs);
        }
        for (const { atMs: endMs } of spent) {
          const inWindow = spent.filter(({ atMs }) => atMs > endMs - 60_000 && atMs <= endMs);
          expect(inWindow.reduce((sum, { units }) => sum + units, 0)).toBeLessThanOrEqual(850);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('lets a full budget through at once and makes the next request wait for the minute to pass', async () => {
    const timer = createVirtualTimer();
    const budget = createResourceUnitBudget({ ...settings, timer });
    await budget.spend(850, 'background', PATIENT_MS);
    expect(timer.nowMs()).toBe(0);
    await budget.spend(1, 'background', PATIENT_MS);
    expect(timer.nowMs()).toBe(60_000);
  });

  test('keeps room for a person when the background has used its own', async () => {
    const timer = createVirtualTimer();
    const budget = createResourceUnitBudget({ ...settings, timer });
    await budget.spend(850, 'background', PATIENT_MS);
    const background = budget.spend(2, 'background', PATIENT_MS).then(() => timer.nowMs());
    await budget.spend(150, 'person', PATIENT_MS);
    expect(timer.nowMs()).toBe(0);
    expect(await background).toBe(60_000);
  });

  test('says how long it would take rather than wait beyond the patience', async () => {
    const timer = createVirtualTimer();
    const budget = createResourceUnitBudget({ ...settings, timer });
    await budget.spend(1_000, 'person', PATIENT_MS);
    expect(await budget.spend(1, 'person', 10_000)).toBe(60_000);
    expect(timer.waits).toEqual([]);
  });

  test('lets in a request that is larger than the whole budget once nothing else was spent', async () => {
    const timer = createVirtualTimer();
    const budget = createResourceUnitBudget({ ...settings, timer });
    expect(await budget.spend(5_000, 'background', 1)).toBeNull();
  });

  test.each([
    {
      what: 'a refusal holds everyone for Retry-After',
      status: 429,
      headers: { 'retry-after': '7' },
      person: 7_000,
      background: 7_000,
    },
    {
      what: 'the longer of Retry-After and RateLimit-Reset counts',
      status: 429,
      headers: { 'retry-after': '7', 'ratelimit-reset': '31', 'ratelimit-remaining': '0' },
      person: 31_000,
      background: 31_000,
    },
    {
      what: 'nearness to the limit holds the background only',
      status: 200,
      headers: { 'ratelimit-limit': '1250', 'ratelimit-remaining': '200', 'ratelimit-reset': '12' },
      person: 0,
      background: 12_000,
    },
    {
      what: 'nothing left holds people too',
      status: 200,
      headers: { 'ratelimit-remaining': '0', 'ratelimit-reset': '12' },
      person: 12_000,
      background: 12_000,
    },
    { what: 'an answer without the headers holds nobody', status: 200, headers: {}, person: 0, background: 0 },
  ])('$what', async ({ status, headers, person, background }) => {
    const timer = createVirtualTimer();
    const budget = createResourceUnitBudget({ ...settings, timer });
    budget.heed(status, new Headers(headers));
    await budget.spend(1, 'person', PATIENT_MS);
    expect(timer.nowMs()).toBe(person);
    await budget.spend(1, 'background', PATIENT_MS);
    expect(timer.nowMs()).toBe(background);
  });
});
