import { describe, expect, test } from '@jest/globals';
import type { ActionEvent } from '../../../src/domain/actions/action-event.ts';
import { anAction, issuedEvent } from '../../support/any-action.ts';
import { DATABASE_KINDS } from '../../support/open-test-database.ts';
import { testDatabase } from '../../support/test-database.ts';

const at = new Date('2026-11-24T10:00:00Z');

describe.each(DATABASE_KINDS)('actions in the %s database', (kind) => {
  const opened = testDatabase(kind);

  test('an action comes back as issued, once', async () => {
    const { actions } = opened.database.records;
    const action = anAction({ actionId: 'one', schoolId: 'once', title: "O'Neill’s \\ plan" });
    expect(await actions.issue(action, issuedEvent(action))).toBe(true);
    expect(await actions.issue(action, issuedEvent(action))).toBe(false);
    expect(await actions.get('one')).toEqual({ action, events: [issuedEvent(action)] });
    expect(await actions.get('another')).toBeNull();
  });

  test('an occurrence is issued once in a school', async () => {
    const { actions } = opened.database.records;
    const of = (actionId: string, schoolId: string) => {
      const action = anAction({ actionId, schoolId, occurrenceKey: 'S0-36/weekly/2026/3' });
      return actions.issue(action, issuedEvent(action));
    };
    expect(await of('first', 'school-a')).toBe(true);
    expect(await of('second', 'school-a')).toBe(false);
    expect(await of('third', 'school-b')).toBe(true);
  });

  test('each click is taken once, and a closed action is not among those to be done', async () => {
    const { actions } = opened.database.records;
    const action = anAction({ actionId: 'clicked', schoolId: 'clicks' });
    await actions.issue(action, issuedEvent(action));
    const done: ActionEvent = { kind: 'done', clickId: 'c', by: 'owner-1', at, outcome: 'spoke', note: 'Fine ✓' };
    expect(await actions.add('clicked', done, false)).toBe(true);
    expect(await actions.add('clicked', done, false)).toBe(false);
    expect((await actions.get('clicked'))?.events).toEqual([issuedEvent(action), done]);
    expect(await actions.open('clicks')).toEqual([]);
    expect(await actions.issuedSince('clicks', action.issuedAt)).toHaveLength(1);
    expect(await actions.issuedSince('clicks', at)).toEqual([]);
  });

  test('while one click is dealt with, another waits and then sees it', async () => {
    const { database } = opened;
    const action = anAction({ actionId: 'held', schoolId: 'holds' });
    await database.records.actions.issue(action, issuedEvent(action));
    const accept = (clickId: string) =>
      database.inTransaction(async ({ actions }) => {
        const held = await actions.hold('held');
        const count = held?.events.length ?? 0;
        if (count === 1) await actions.add('held', { kind: 'accepted', clickId, by: clickId, at }, true);
        return count;
      });
    const counts = await Promise.all(['a', 'b', 'c'].map(accept));
    expect(counts.toSorted()).toEqual([1, 2, 2]);
  });
});
