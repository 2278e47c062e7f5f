import { describe, expect, test } from '@jest/globals';
import { closingStatement } from '../../../src/domain/first-day/closing-statement.ts';
import type { DayContact, PupilDay } from '../../../src/domain/first-day/ladder-day.ts';
import { ladderStanding, OVERDUE_AFTER_MINUTES } from '../../../src/domain/first-day/ladder-standing.ts';
import { orderOfLadder } from '../../../src/domain/first-day/order-of-ladder.ts';
import { raiseOf } from '../../../src/domain/first-day/raised-ladder.ts';
import { usualCaller } from '../../../src/domain/first-day/usual-caller.ts';
import { loadPack } from '../../../src/packs/load-pack.ts';
import { contact, day, session } from './invented-day.ts';

const RECOMMENDED = loadPack('recommended');
function stepAt(given: PupilDay, now: number, pack = RECOMMENDED) {
  const standing = ladderStanding(given, pack, now);
  return standing.kind === 'on-step' ? standing.step.id : standing.kind === 'ended' ? standing.by : 'none';
}

describe('the first-day ladder', () => {
  test('begins when the register closes, and goes message, call, decision', () => {
    expect(stepAt(day(), 569)).toBe('none');
    expect(stepAt(day(), 570)).toBe('message');
    const texted = [contact('text', 'message-left', 572)];
    expect(stepAt(day({ contacts: texted }), 580)).toBe('ring-all');
    const rung = [...texted, contact('phone', 'no-answer', 595)];
    expect(stepAt(day({ contacts: rung }), 600)).toBe('welfare');
    const decision = { what: 'visit', at: 620, by: 'Sam Lead' } as const;
    expect(stepAt(day({ contacts: rung, decision }), 630)).toBe('decision');
  });

  test.each([
    ['L', 'arrival'],
    ['U', 'arrival'],
    ['I', 'reason'],
    ['C2', 'reason'],
  ])('ends when the register comes to say %s', (code, by) => {
    expect(stepAt(day({ sessions: [session('AM', code, { wasUnexplained: true })] }), 600)).toBe(by);
    expect(stepAt(day({ sessions: [session('AM', code)] }), 600)).toBe('none');
  });

  test('ends with an arrival in the afternoon, and begins anew with an afternoon missed', () => {
    expect(stepAt(day({ sessions: [session('AM', 'N'), session('PM', '\\')] }), 830)).toBe('arrival');
    const missed = day({ sessions: [session('AM', '/'), session('PM', 'N')] });
    const standing = ladderStanding(missed, RECOMMENDED, 830);
    expect(standing).toMatchObject({ kind: 'on-step', dueAt: 820, step: { id: 'message' } });
    const earlier = day({ ...missed, contacts: [contact('phone', 'reached', 560)] });
    expect(stepAt(earlier, 830)).toBe('message');
  });

  test('a family reached ends it; no answer does not, and O is no reason', () => {
    expect(stepAt(day({ contacts: [contact('phone', 'reached', 580)] }), 600)).toBe('contact');
    expect(stepAt(day({ sessions: [session('AM', 'O')] }), 600)).toBe('message');
    expect(stepAt(day({ contacts: [contact('phone', 'wrong-number', 580)] }), 600)).toBe('welfare');
  });

  test('nobody without a mark is missed before a register was taken', () => {
    expect(stepAt(day({ sessions: [session('AM', null, { isTaken: false })] }), 600)).toBe('none');
    expect(stepAt(day({ sessions: [session('AM', null)] }), 600)).toBe('message');
  });

  test('is overdue ten minutes after its time, not at them', () => {
    const overdueAt = (now: number) => ladderStanding(day(), RECOMMENDED, now);
    expect(overdueAt(570 + OVERDUE_AFTER_MINUTES)).toMatchObject({ isOverdue: false });
    expect(overdueAt(571 + OVERDUE_AFTER_MINUTES)).toMatchObject({ isOverdue: true });
  });

  test('the school of the action plan in period 1 rings those once more whom it reached in the morning', () => {
    const pack = loadPack('priority-actions');
    const reached = day({ contacts: [contact('phone', 'reached', 600)] });
    expect(ladderStanding(reached, pack, 640)).toMatchObject({ kind: 'ended', secondCallAt: 750 });
    const again = (way: DayContact['way'], at: number) =>
      day({ contacts: [contact('phone', 'reached', 600), contact(way, 'no-answer', at)] });
    expect(ladderStanding(again('phone', 689), pack, 760)).toMatchObject({ secondCallAt: 750 });
    expect(ladderStanding(again('phone', 690), pack, 760)).toMatchObject({ secondCallAt: null });
    expect(ladderStanding(again('text', 750), pack, 760)).toMatchObject({ secondCallAt: 750 });
    const late = day({ contacts: [contact('phone', 'reached', 700)] });
    expect(ladderStanding(late, pack, 720)).toMatchObject({ kind: 'ended', secondCallAt: null });
  });
});

describe('an absence that goes on', () => {
  const { thresholds } = RECOMMENDED;
  const raised = (daysAbsent: number, over: Partial<PupilDay> = {}) =>
    raiseOf(day({ daysAbsent, wasReachedBefore: true, ...over }), thresholds);

  test.each([
    [1, null],
    [2, null],
    [3, 'welfare-check'],
    [4, 'welfare-check'],
    [5, 'home-visit'],
  ])('of %i days asks for %s (AMB-28)', (daysAbsent, to) => {
    expect(raised(daysAbsent)?.to ?? null).toBe(to);
  });

  test('asks for a visit on the second day without anybody reached (AMB-29), which reaching somebody ends', () => {
    expect(raised(2, { wasReachedBefore: false })).toEqual({ to: 'home-visit', because: 'nobody-reached' });
    expect(raised(1, { wasReachedBefore: false })).toBeNull();
    const contacts = [contact('phone', 'reached', 580)];
    expect(stepAt(day({ daysAbsent: 2, contacts }), 600)).toBe('contact');
  });

  test('asks for one on the first day of a vulnerable pupil (AMB-30), and then an answered call is not enough', () => {
    expect(raised(1, { isVulnerable: true })).toEqual({ to: 'home-visit', because: 'vulnerable' });
    const contacts = [contact('phone', 'reached', 580)];
    expect(stepAt(day({ isVulnerable: true, contacts }), 600)).toBe('message');
    expect(stepAt(day({ daysAbsent: 5, contacts }), 600)).toBe('welfare');
  });
});

describe('the rest of the ladder', () => {
  test('vulnerable pupils come first, and then the longest overdue', () => {
    const entry = (name: string, isVulnerable: boolean, closesAt: number) => {
      const sessions = [session('AM', 'N', { closesAt })];
      const standing = ladderStanding(day({ sessions }), RECOMMENDED, 900);
      if (standing.kind !== 'on-step') throw new Error('It is on a step.');
      return { name, isVulnerable, standing };
    };
    const entries = [entry('A', false, 600), entry('B', false, 560), entry('C', true, 620)];
    expect(orderOfLadder(entries).map(({ name }) => name)).toEqual(['C', 'B', 'A']);
  });

  test('a family is rung by the adult who reaches it most, the latest of several', () => {
    const made = (by: string, at: string, wasReached = true) => ({ by, at, wasReached });
    expect(usualCaller([])).toBeNull();
    expect(usualCaller([made('A', '2026-11-01', false)])).toBeNull();
    expect(usualCaller([made('A', '2026-11-01'), made('B', '2026-11-02')])).toBe('B');
    expect(usualCaller([made('A', '2026-11-01'), made('B', '2026-11-02'), made('A', '2026-10-01')])).toBe('A');
  });

  test('the day is complete when everybody is resolved or told of', () => {
    const on = ladderStanding(day(), RECOMMENDED, 900);
    const ended = ladderStanding(day({ contacts: [contact('phone', 'reached', 580)] }), RECOMMENDED, 900);
    const escalation = { to: 'safeguarding lead', at: 610 };
    const pupils = [
      { pupilId: 'a', standing: ended, escalation: null },
      { pupilId: 'b', standing: on, escalation },
    ];
    expect(closingStatement(pupils)).toMatchObject({ unexplained: 2, endedBy: { contact: 1 }, isComplete: true });
    const open = closingStatement([...pupils, { pupilId: 'c', standing: on, escalation: null }]);
    expect(open).toMatchObject({ unexplained: 3, isComplete: false, open: [{ pupilId: 'c' }] });
  });
});
