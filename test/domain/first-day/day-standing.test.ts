import { describe, expect, test } from '@jest/globals';
import type { DayContact, LadderDecision, PupilDay } from '../../../src/domain/first-day/ladder-day.ts';
import { ladderStanding } from '../../../src/domain/first-day/ladder-standing.ts';
import { raiseOf } from '../../../src/domain/first-day/raised-ladder.ts';
import { dayStanding } from '../../../src/domain/first-day/unexplained-absence.ts';
import { loadPack } from '../../../src/packs/load-pack.ts';
import { contact, day, session } from './invented-day.ts';

const RECOMMENDED = loadPack('recommended');

const rang = (at: number, outcome: DayContact['outcome'] = 'reached') => contact('phone', outcome, at);
const decision = (at: number): LadderDecision => ({ what: 'visit', at, by: 'Sam Lead' });
const N = session('AM', 'N');

describe('how a pupil’s day stands', () => {
  test('goes by the last session that says anything', () => {
    const waiting = session('PM', 'N');
    expect(dayStanding([session('AM', '/'), waiting], 819)).toEqual({ kind: 'arrived', wasUnexplained: false });
    expect(dayStanding([session('AM', '/'), waiting], 820)).toEqual({ kind: 'unexplained', since: waiting });
    expect(dayStanding([session('AM', 'I'), session('PM', null, { isTaken: false })], 900)).toEqual({
      kind: 'explained',
      wasUnexplained: false,
    });
  });

  test('is nothing known before the first register closes, or without one', () => {
    const nothing = { kind: 'nothing-known', wasUnexplained: false };
    expect(dayStanding([N], 569)).toEqual(nothing);
    expect(dayStanding([], 900)).toEqual(nothing);
    expect(dayStanding([session('AM', null, { isTaken: false, wasUnexplained: true })], 900)).toEqual(nothing);
  });

  test('an absence goes on from the first session of it, through the day', () => {
    expect(dayStanding([N, session('PM', 'N')], 830)).toEqual({ kind: 'unexplained', since: N });
    expect(dayStanding([N, session('PM', null)], 830)).toEqual({ kind: 'unexplained', since: N });
    const afternoon = session('PM', 'O');
    expect(dayStanding([session('AM', 'I'), afternoon], 830)).toEqual({ kind: 'unexplained', since: afternoon });
  });

  test('remembers an absence that was explained, or ended, later', () => {
    expect(dayStanding([N, session('PM', '\\')], 830)).toEqual({ kind: 'arrived', wasUnexplained: true });
    expect(dayStanding([session('AM', 'I', { wasUnexplained: true })], 830)).toEqual({
      kind: 'explained',
      wasUnexplained: true,
    });
  });
});

describe('what a day’s contacts and decisions do to the ladder', () => {
  const kindAt = (given: Partial<PupilDay>, now: number) => {
    const standing = ladderStanding(day(given), RECOMMENDED, now);
    return standing.kind === 'ended' ? standing.by : standing.kind;
  };
  const afternoon = [session('AM', '/'), session('PM', 'N')];

  test('a family that rang before school is reached', () => {
    expect(kindAt({ contacts: [rang(500)] }, 600)).toBe('contact');
    expect(kindAt({ contacts: [rang(600)] }, 600)).toBe('contact');
    expect(kindAt({ contacts: [rang(601)] }, 600)).toBe('on-step');
  });

  test('a pupil missing in the afternoon was reached only from its register on', () => {
    expect(kindAt({ sessions: afternoon, contacts: [rang(789)] }, 830)).toBe('on-step');
    expect(kindAt({ sessions: afternoon, contacts: [rang(790)] }, 830)).toBe('contact');
  });

  test('a decision ends it from the register that missed the pupil on, once it is made', () => {
    expect(kindAt({ sessions: afternoon, decision: decision(789) }, 830)).toBe('on-step');
    expect(kindAt({ sessions: afternoon, decision: decision(790) }, 830)).toBe('decision');
    expect(kindAt({ decision: decision(600) }, 599)).toBe('on-step');
    expect(kindAt({ decision: decision(600) }, 600)).toBe('decision');
  });

  test('a pupil of whom nothing was ever missing is on no ladder', () => {
    expect(ladderStanding(day({ sessions: [session('AM', '/')] }), RECOMMENDED, 600)).toEqual({ kind: 'none' });
    expect(ladderStanding(day({ sessions: [] }), RECOMMENDED, 600)).toEqual({ kind: 'none' });
  });

  test('the call that reached a family an hour before the second one is not the second one', () => {
    const pack = loadPack('priority-actions');
    expect(ladderStanding(day({ contacts: [rang(690)] }), pack, 760)).toMatchObject({
      by: 'contact',
      secondCallAt: 750,
    });
  });

  test('a step is due its minutes after the register closed', () => {
    const rung = { contacts: [rang(580, 'no-answer')] };
    expect(ladderStanding(day(rung), RECOMMENDED, 600)).toMatchObject({
      step: { id: 'welfare' },
      stepIndex: 2,
      dueAt: 630,
      isOverdue: false,
      raise: null,
      contacts: rung.contacts,
    });
  });

  test('who ended it and when is kept, where anybody did', () => {
    expect(ladderStanding(day({ contacts: [rang(580)] }), RECOMMENDED, 600)).toEqual({
      kind: 'ended',
      by: 'contact',
      at: 580,
      who: 'Pat Example',
      secondCallAt: null,
    });
    expect(ladderStanding(day({ decision: decision(600) }), RECOMMENDED, 600)).toEqual({
      kind: 'ended',
      by: 'decision',
      at: 600,
      who: 'Sam Lead',
      secondCallAt: null,
    });
  });
});

describe('what an absence that goes on asks for', () => {
  const raised = (over: Partial<PupilDay>) => raiseOf(day(over), RECOMMENDED.thresholds);

  test('with the reason why', () => {
    expect(raised({ daysAbsent: 5 })).toEqual({ to: 'home-visit', because: 'days-in-a-row' });
    expect(raised({ daysAbsent: 3, wasReachedBefore: true })).toEqual({
      to: 'welfare-check',
      because: 'days-in-a-row',
    });
    expect(raised({ daysAbsent: 5, isVulnerable: true })?.because).toBe('days-in-a-row');
  });

  test('of a vulnerable pupil a visit from the pack’s day on', () => {
    const thresholds = { ...RECOMMENDED.thresholds, vulnerableVisitDays: 2 };
    const onDay = (daysAbsent: number) =>
      raiseOf(day({ daysAbsent, isVulnerable: true, wasReachedBefore: true }), thresholds);
    expect(onDay(1)).toBeNull();
    expect(onDay(2)).toEqual({ to: 'home-visit', because: 'vulnerable' });
  });

  test('a family reached today is reached, and one that does not answer is not', () => {
    expect(raised({ daysAbsent: 2, contacts: [rang(580, 'no-answer')] })?.because).toBe('nobody-reached');
    expect(raised({ daysAbsent: 2, contacts: [rang(580, 'no-answer'), rang(600)] })).toBeNull();
  });
});
