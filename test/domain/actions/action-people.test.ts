import { describe, expect, test } from '@jest/globals';
import { coversFor, inPlaceOf, type Cover } from '../../../src/domain/actions/cover.ts';
import { digestGroup, ownerFor } from '../../../src/domain/actions/digest-of.ts';
import { actionState } from '../../../src/domain/actions/action-state.ts';
import { lineManagersOf } from '../../../src/domain/actions/line-managers.ts';
import { outcomeChoices } from '../../../src/domain/actions/outcome-choices.ts';
import { staffOfRoles } from '../../../src/domain/actions/staff-of-role.ts';
import type { Person, Role } from '../../../src/domain/person.ts';
import type { StrategyRole } from '../../../src/domain/strategy/provision.ts';
import { anAction, issuedEvent } from '../../support/any-action.ts';

const person = (personId: string, roles: readonly Role[], lineManagerId?: string | null): Person => {
  const plain = { personId, name: personId, roles, yearGroups: [], forms: [] };
  return lineManagerId === undefined ? plain : { ...plain, lineManagerId };
};

describe('whoever is away is stood in for', () => {
  const cover: readonly Cover[] = [
    { personId: 'sam', coverId: 'pat', from: '2026-11-23', to: '2026-11-25' },
    { personId: 'sam', coverId: 'lee', from: '2026-11-26', to: '2026-11-27' },
    { personId: 'kim', coverId: 'pat', from: '2026-11-25', to: '2026-11-25' },
    { personId: 'pat', coverId: 'kim', from: '2026-11-25', to: '2026-11-25' },
  ];

  test.each([
    ['2026-11-22', [], 'sam'],
    ['2026-11-23', ['sam'], 'pat'],
    ['2026-11-25', ['sam', 'kim'], 'pat'],
    ['2026-11-26', [], 'lee'],
    ['2026-11-28', [], 'sam'],
  ])('on %s Pat stands in for %j, and what is for Sam goes to %s', (on, patsCover, forSam) => {
    expect(coversFor(cover, 'pat', on)).toEqual(patsCover);
    expect(inPlaceOf(cover, 'sam', on)).toBe(forSam);
  });

  test('and nobody else is', () => {
    expect(inPlaceOf(cover, 'lee', '2026-11-25')).toBe('lee');
    expect(coversFor(cover, 'sam', '2026-11-25')).toEqual([]);
  });
});

describe('the morning’s digest of a person', () => {
  const action = anAction();
  const state = actionState([issuedEvent(action)]);
  const groupOf = (over: Partial<typeof state>, dueOn: string) =>
    digestGroup({ action: { ...action, dueOn }, state: { ...state, ...over } }, 'owner-1', '2026-11-25');

  test('has each action to be done by its day, and those not looked at yet before those for later', () => {
    expect(groupOf({}, '2026-11-24')).toBe('overdue');
    expect(groupOf({}, '2026-11-25')).toBe('due-today');
    expect(groupOf({}, '2026-11-26')).toBe('unseen');
    expect(groupOf({ seenBy: ['owner-2'] }, '2026-11-26')).toBe('unseen');
    expect(groupOf({ seenBy: ['owner-1'] }, '2026-11-26')).toBe('later');
    expect(groupOf({ phase: 'accepted' }, '2026-11-26')).toBe('later');
    expect(groupOf({ phase: 'accepted', seenBy: ['owner-1'] }, '2026-11-24')).toBe('overdue');
  });

  test.each(['done', 'declined', 'withdrawn'] as const)('has none that is %s', (phase) => {
    expect(groupOf({ phase }, '2026-11-24')).toBeNull();
  });

  test('tells one’s own from those of a colleague whom one stands in for', () => {
    expect(ownerFor(state, 'owner-2', ['owner-1'])).toBe('owner-2');
    expect(ownerFor(state, 'pat', ['lee', 'owner-1'])).toBe('owner-1');
    expect(ownerFor(state, 'pat', ['lee'])).toBeNull();
    expect(ownerFor(state, 'pat', [])).toBeNull();
  });
});

describe('who is told of an overdue action', () => {
  const staff = [
    person('tutor', ['tutor'], 'head-of-nine'),
    person('other-tutor', ['tutor'], 'head-of-nine'),
    person('head-of-nine', ['head-of-year'], 'deputy'),
    person('deputy', ['senior-leader'], 'head'),
    person('head', ['senior-leader'], null),
    person('office', ['attendance-officer']),
    person('champion', ['attendance-champion'], 'tutor-who-left'),
  ];

  test('are the line managers, the nearest first and each once', () => {
    expect(lineManagersOf(staff, ['tutor'])).toEqual(['head-of-nine', 'deputy', 'head']);
    expect(lineManagersOf(staff, ['tutor', 'other-tutor'])).toEqual(['head-of-nine', 'deputy', 'head']);
    expect(lineManagersOf(staff, ['tutor', 'deputy'])).toEqual(['head-of-nine', 'head']);
  });

  test('and the attendance champion where nobody is named, or only somebody who is no longer on the list', () => {
    expect(lineManagersOf(staff, ['office'])).toEqual(['champion']);
    expect(lineManagersOf(staff, ['unknown'])).toEqual(['champion']);
    expect(lineManagersOf([...staff, person('second', ['attendance-champion'])], ['champion'])).toEqual(['second']);
    expect(lineManagersOf(staff, ['champion'])).toEqual([]);
  });

  test('and two who are each other’s managers are not told for ever', () => {
    const circle = [person('a', [], 'b'), person('b', [], 'c'), person('c', [], 'b')];
    expect(lineManagersOf(circle, ['a'])).toEqual(['b', 'c']);
    expect(lineManagersOf(circle, ['b'])).toEqual(['c']);
  });
});

describe('the staff of a part in the strategy', () => {
  const staff = [
    person('leader', ['senior-leader', 'safeguarding-lead']),
    person('officer', ['attendance-officer']),
    person('head-of-nine', ['head-of-year', 'tutor']),
    person('tutor', ['tutor']),
    person('champion', ['attendance-champion']),
  ];
  const idsOf = (...roles: readonly StrategyRole[]) => staffOfRoles(staff, roles).map(({ personId }) => personId);

  test.each<[StrategyRole, readonly string[]]>([
    ['principal', ['leader']],
    ['vice-principal', ['leader']],
    ['senior-leader', ['leader']],
    ['attendance-lead', ['officer']],
    ['attendance-officer', ['officer']],
    ['attendance-team', ['officer']],
    ['office', ['officer']],
    ['office-manager', ['officer']],
    ['pastoral-team', ['head-of-nine']],
    ['head-of-year', ['head-of-nine']],
    ['form-tutor', ['head-of-nine', 'tutor']],
    ['class-teacher', ['head-of-nine', 'tutor']],
    ['safeguarding-team', ['leader']],
    // Nobody at the school plays it: the champion passes it on.
    ['governors', ['champion']],
  ])('%s: %j', (role, expected) => {
    expect(idsOf(role)).toEqual(expected);
  });

  test('are those of any of several parts', () => {
    expect(idsOf('office', 'head-of-year')).toEqual(['officer', 'head-of-nine']);
  });

  test('is the champion where nobody plays it, and none where there is none', () => {
    const few = [person('tutor', ['tutor']), person('champion', ['attendance-champion', 'tutor'])];
    expect(staffOfRoles(few, ['office']).map(({ personId }) => personId)).toEqual(['champion']);
    expect(staffOfRoles(few.slice(0, 1), ['office'])).toEqual([]);
  });
});

test('what may come of an action depends on whether it is about pupils', () => {
  const notNeeded = { id: 'not-needed', title: 'No longer needed' };
  expect(outcomeChoices({ pupilIds: ['p1'] })).toEqual([
    { id: 'agreed-plan', title: 'Spoke, and agreed what happens next' },
    { id: 'spoke', title: 'Spoke, nothing agreed yet' },
    { id: 'no-reply', title: 'Tried, could not reach them' },
    { id: 'support-arranged', title: 'Arranged support' },
    { id: 'passed-on', title: 'Passed on to someone else' },
    notNeeded,
  ]);
  expect(outcomeChoices({ pupilIds: [] })).toEqual([
    { id: 'completed', title: 'Done in full' },
    { id: 'partly', title: 'Done in part' },
    notNeeded,
  ]);
});
