import { describe, expect, test } from '@jest/globals';
import { createSchoolDays } from '../../../src/domain/calendar/school-days.ts';
import { deadlinesPassed, dueAfter } from '../../../src/domain/actions/action-deadlines.ts';
import type { ActionEvent } from '../../../src/domain/actions/action-event.ts';
import { actionState } from '../../../src/domain/actions/action-state.ts';
import { anAction, issuedEvent } from '../../support/any-action.ts';
import { CALENDAR } from '../../support/small-school.ts';

const days = createSchoolDays([CALENDAR]);
const action = anAction();
const at = new Date('2026-11-24T10:00:00Z');
const accepted: ActionEvent = { kind: 'accepted', clickId: 'a', by: 'owner-1', at };

const passedOn = (today: string, events: readonly ActionEvent[] = [], touchedOn = '2026-11-23') =>
  deadlinesPassed(action, actionState([issuedEvent(action), ...events]), { days, today, touchedOn });

describe('what comes due for an action by itself', () => {
  test.each([
    ['2026-11-25', []],
    ['2026-11-26', ['overdue']],
    ['2026-11-27', ['overdue', 'manager-1']],
    // A weekend is no school days.
    ['2026-11-30', ['overdue', 'manager-1']],
    ['2026-12-01', ['overdue', 'manager-1', 'manager-2']],
    ['2026-12-18', ['overdue', 'manager-1', 'manager-2']],
  ])('by %s: %j', (today, expected) => {
    expect(passedOn(today).map((each) => ('toPersonId' in each ? each.toPersonId : each.kind))).toEqual(expected);
  });

  test('is told in full: overdue first, then each manager', () => {
    expect(passedOn('2026-12-01')).toEqual([
      { kind: 'overdue' },
      { kind: 'escalated', toPersonId: 'manager-1' },
      { kind: 'escalated', toPersonId: 'manager-2' },
    ]);
  });

  test('accepted and then silent for the pack’s school days is open again, and not before', () => {
    expect(passedOn('2026-11-25', [accepted], '2026-11-24')).toEqual([]);
    expect(passedOn('2026-11-26', [accepted], '2026-11-24')).toContainEqual({ kind: 'reopened' });
  });

  test('a closed action never comes due', () => {
    const done: ActionEvent = { kind: 'done', clickId: 'd', by: 'owner-1', at, outcome: 'spoke', note: '' };
    expect(passedOn('2026-12-18', [accepted, done])).toEqual([]);
  });

  test('what was recorded is not told again', () => {
    const told: ActionEvent = { kind: 'escalated', clickId: 'e', by: null, at, toPersonId: 'manager-1' };
    const overdue: ActionEvent = { kind: 'overdue', clickId: 'o', by: null, at };
    expect(passedOn('2026-11-27', [overdue, told])).toEqual([]);
  });

  test('a due date counts school days: five from a Friday before half term end after it', () => {
    expect(dueAfter(days, '2026-10-23', 5)).toBe('2026-11-06');
    expect(dueAfter(days, '2026-10-24', 0)).toBe('2026-11-02');
    expect(dueAfter(days, '2027-07-21', 1)).toBeNull();
  });
});
