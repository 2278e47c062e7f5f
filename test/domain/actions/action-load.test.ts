import { describe, expect, test } from '@jest/globals';
import { actionLoads, loadText, NO_LOAD } from '../../../src/domain/actions/action-load.ts';
import type { ActionPhase } from '../../../src/domain/actions/action-state.ts';

/** Wednesday of a school week. */
const TODAY = '2026-11-25';

const action = (dueOn: string, ownerIds: readonly string[], phase: ActionPhase = 'open') => ({
  dueOn,
  state: { phase, ownerIds },
});

describe('actionLoads', () => {
  test.each([
    ['the day before', '2026-11-24', { open: 1, overdue: 1, dueThisWeek: 0 }],
    ['today', TODAY, { open: 1, overdue: 0, dueThisWeek: 1 }],
    ['Sunday', '2026-11-29', { open: 1, overdue: 0, dueThisWeek: 1 }],
    ['the Monday after', '2026-11-30', { open: 1, overdue: 0, dueThisWeek: 0 }],
  ])('due %s', (_what, dueOn, expected) => {
    expect(actionLoads([action(dueOn, ['pat'])], TODAY).get('pat')).toEqual(expected);
  });

  test('is of everybody who has it now, accepted or not, and of nobody once it is closed', () => {
    const loads = actionLoads(
      [action(TODAY, ['pat', 'sam'], 'accepted'), action(TODAY, ['pat']), action(TODAY, ['lee'], 'done')],
      TODAY,
    );
    expect([...loads].map(([personId, { open }]) => [personId, open])).toEqual([
      ['pat', 2],
      ['sam', 1],
    ]);
  });
});

describe('loadText', () => {
  test.each([
    [NO_LOAD, 'nothing open'],
    [{ open: 3, overdue: 0, dueThisWeek: 0 }, '3 open'],
    [{ open: 3, overdue: 1, dueThisWeek: 2 }, '3 open, 1 overdue, 2 due this week'],
  ])('%j: %s', (load, expected) => {
    expect(loadText(load)).toBe(expected);
  });
});
