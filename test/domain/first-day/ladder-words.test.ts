import { describe, expect, test } from '@jest/globals';
import { decisionFault, type DecisionWords } from '../../../src/domain/first-day/check-decision.ts';
import { closingStatement } from '../../../src/domain/first-day/closing-statement.ts';
import { endedWords } from '../../../src/domain/first-day/ended-words.ts';
import { vulnerableBecause } from '../../../src/domain/first-day/is-vulnerable.ts';
import type { OnStep } from '../../../src/domain/first-day/ladder-standing.ts';
import { raiseWords } from '../../../src/domain/first-day/ladder-view.ts';
import { orderOfLadder } from '../../../src/domain/first-day/order-of-ladder.ts';
import { triedWords } from '../../../src/domain/first-day/tried-words.ts';
import { usualCaller } from '../../../src/domain/first-day/usual-caller.ts';

test('a pupil is vulnerable for what the strategies call so, and for nothing else', () => {
  expect(vulnerableBecause(new Set())).toEqual([]);
  expect(vulnerableBecause(new Set(['pupil-premium', 'young-carer']))).toEqual([]);
  expect(
    vulnerableBecause(
      new Set(['special-educational-needs', 'pupil-premium', 'has-social-worker', 'looked-after', 'child-protection']),
    ),
  ).toEqual(['child-protection', 'looked-after', 'has-social-worker', 'special-educational-needs']);
});

describe('what an absence asks for is told', () => {
  test('to everybody where days in a row or silence ask for it', () => {
    for (const maySeeReasons of [true, false]) {
      expect(raiseWords({ to: 'welfare-check', because: 'days-in-a-row' }, maySeeReasons)).toBe(
        'a welfare check is due',
      );
      expect(raiseWords({ to: 'home-visit', because: 'nobody-reached' }, maySeeReasons)).toBe('a home visit is due');
      expect(raiseWords(null, maySeeReasons)).toBeNull();
    }
  });

  test('only to those who may see reasons where it would tell that the pupil is vulnerable', () => {
    expect(raiseWords({ to: 'home-visit', because: 'vulnerable' }, true)).toBe('a home visit is due');
    expect(raiseWords({ to: 'home-visit', because: 'vulnerable' }, false)).toBeNull();
  });
});

test.each([
  [[], 'nothing yet'],
  [['phone'], '1 call'],
  [['phone', 'text', 'phone'], '2 calls, 1 message'],
  [['email', 'visit', 'meeting'], '1 email, 1 visit, 1 meeting'],
] as const)('what was tried, %j, is shown as "%s"', (ways, expected) => {
  expect(triedWords(ways.map((way) => ({ way })))).toBe(expected);
});

const onStep = (over: Partial<OnStep> = {}): OnStep => ({
  kind: 'on-step',
  session: 'AM',
  step: {
    id: 'call',
    title: 'Ring home',
    minutesAfterClose: 30,
    does: 'call',
    role: 'office',
    forWhom: 'everyone',
    onlyIf: 'always',
  },
  stepIndex: 0,
  dueAt: 600,
  isOverdue: false,
  raise: null,
  contacts: [],
  ...over,
});

test('of steps due at one time the further one comes first, and then names go by the English alphabet', () => {
  const entry = (name: string, over: Partial<OnStep> = {}) => ({ name, isVulnerable: false, standing: onStep(over) });
  const entries = [
    entry('Zoë Ash', { dueAt: 601 }),
    entry('Zoë Ash'),
    entry('éli Vale'),
    entry('Adam Moss'),
    entry('Sam Quill', { stepIndex: 2 }),
    entry('Fay Oak', { stepIndex: 1 }),
  ];
  expect(orderOfLadder(entries).map(({ name }) => name)).toEqual([
    'Sam Quill',
    'Fay Oak',
    'Adam Moss',
    'éli Vale',
    'Zoë Ash',
    'Zoë Ash',
  ]);
});

test('a family that two adults have reached as often is rung by the later of them, in whatever order that is known', () => {
  const made = (by: string, at: string) => ({ by, at, wasReached: true });
  expect(usualCaller([made('A', '2026-11-02'), made('B', '2026-11-01')])).toBe('A');
  expect(usualCaller([made('B', '2026-11-01'), made('A', '2026-11-02')])).toBe('A');
  expect(usualCaller([made('B', '2026-11-01'), made('A', '2026-11-02'), made('B', '2026-10-01')])).toBe('B');
});

test('the day’s end names whom an absence was told to and when, and of an open one that nobody was', () => {
  const none = { pupilId: 'z', standing: { kind: 'none' }, escalation: null } as const;
  const ended = { kind: 'ended', by: 'reason', at: null, who: null, secondCallAt: null } as const;
  const statement = closingStatement([
    none,
    { pupilId: 'a', standing: onStep(), escalation: { to: 'safeguarding lead', at: 610 } },
    { pupilId: 'b', standing: onStep(), escalation: null },
    { pupilId: 'c', standing: ended, escalation: null },
  ]);
  expect(statement).toEqual({
    unexplained: 3,
    endedBy: { arrival: 0, reason: 1, contact: 0, decision: 0 },
    escalated: [{ pupilId: 'a', to: 'safeguarding lead', at: 610 }],
    open: [{ pupilId: 'b', to: null, at: null }],
    isComplete: false,
  });
});

test.each([
  [{ by: 'arrival', who: null, at: null }, 'came in'],
  [{ by: 'reason', who: null, at: null }, 'a reason is in the register'],
  [{ by: 'contact', who: 'Pat Example', at: 580 }, 'family reached by Pat Example at 09:40'],
  [{ by: 'decision', who: 'Sam Lead', at: 605 }, 'decided what happens next by Sam Lead at 10:05'],
] as const)('how a ladder ended, %j, is told as "%s"', (ended, expected) => {
  expect(endedWords(ended)).toBe(expected);
});

test.each<[DecisionWords['what'], string, string, string | null]>([
  ['visit', '', 'Nobody answers', 'Say who makes the visit.'],
  ['visit', 'Sam Lead', '', null],
  ['no-further-action', 'Sam Lead', '', 'Say in the note why nothing further is done today.'],
  ['no-further-action', '', 'Seen in town with an aunt', null],
  ['police', '', '', null],
  ['social-care', '', '', null],
])('a decision of %s by "%s" with the note "%s": %s', (what, seenToBy, note, expected) => {
  expect(decisionFault({ what, seenToBy, note })).toBe(expected);
});
