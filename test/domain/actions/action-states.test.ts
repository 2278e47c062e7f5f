import { describe, expect, test } from '@jest/globals';
import { mayAct, mayDo, nextEvent, type Request } from '../../../src/domain/actions/act-on-action.ts';
import type { ActionEvent, ActionHappening } from '../../../src/domain/actions/action-event.ts';
import { actionState, type ActionState } from '../../../src/domain/actions/action-state.ts';
import { actingAs, anAction, issuedEvent } from '../../support/any-action.ts';

const ISSUED = issuedEvent(anAction());
const NOW = new Date('2026-11-24T10:00:00Z');
const LATER = new Date('2026-11-25T10:00:00Z');

const event = (by: string | null, happening: ActionHappening, at = NOW): ActionEvent => {
  return { clickId: `${happening.kind} ${by ?? 'app'} ${at.toISOString()}`, by, at, ...happening };
};
const stateAfter = (...events: readonly ActionEvent[]): ActionState => actionState([ISSUED, ...events]);

const DONE = event('owner-1', { kind: 'done', outcome: 'spoke', note: 'Rang twice' });
const NEW = {
  phase: 'open',
  ownerIds: ['owner-1', 'owner-2'],
  acceptedBy: null,
  seenBy: [],
  isOverdue: false,
  escalatedTo: [],
  outcome: null,
  words: '',
  closedBy: null,
  closedAt: null,
  isReviewed: false,
  touchedAt: ISSUED.at,
};

describe('how an action stands', () => {
  test('when it has been issued, or has been given to nobody yet', () => {
    expect(stateAfter()).toEqual(NEW);
    expect(actionState([])).toEqual({ ...NEW, ownerIds: [], touchedAt: null });
  });

  test.each<[string, readonly ActionEvent[], Partial<ActionState>]>([
    ['seen', [event('owner-1', { kind: 'seen' })], { seenBy: ['owner-1'], touchedAt: NOW }],
    [
      'seen by both, one of them twice',
      [
        event('owner-1', { kind: 'seen' }),
        event('owner-2', { kind: 'seen' }),
        event('owner-1', { kind: 'seen' }, LATER),
      ],
      { seenBy: ['owner-1', 'owner-2'], touchedAt: LATER },
    ],
    ['seen by the app, which is nobody', [event(null, { kind: 'seen' })], {}],
    [
      'accepted',
      [event('owner-2', { kind: 'accepted' })],
      { phase: 'accepted', acceptedBy: 'owner-2', touchedAt: NOW },
    ],
    [
      'done',
      [DONE],
      { phase: 'done', outcome: 'spoke', words: 'Rang twice', closedBy: 'owner-1', closedAt: NOW, touchedAt: NOW },
    ],
    [
      'done and reviewed by the app, which is no person’s touch',
      [DONE, event(null, { kind: 'reviewed' }, LATER)],
      {
        phase: 'done',
        outcome: 'spoke',
        words: 'Rang twice',
        closedBy: 'owner-1',
        closedAt: NOW,
        isReviewed: true,
        touchedAt: NOW,
      },
    ],
    [
      'done, reviewed and opened again',
      [DONE, event('champion', { kind: 'reviewed' }), event('champion', { kind: 'reopened' }, LATER)],
      { touchedAt: LATER },
    ],
    [
      'withdrawn',
      [event('issuer', { kind: 'withdrawn' })],
      { phase: 'withdrawn', closedBy: 'issuer', closedAt: NOW, touchedAt: NOW },
    ],
    [
      'overdue and told to two managers, one of them twice',
      [
        event(null, { kind: 'overdue' }),
        event(null, { kind: 'escalated', toPersonId: 'manager-1' }),
        event(null, { kind: 'escalated', toPersonId: 'manager-2' }),
        event(null, { kind: 'escalated', toPersonId: 'manager-1' }),
      ],
      { isOverdue: true, escalatedTo: ['manager-1', 'manager-2'] },
    ],
    [
      'declined for everybody',
      [event('champion', { kind: 'declined', ownerId: null, reason: 'Not ours' })],
      {
        phase: 'declined',
        ownerIds: [],
        words: 'Not ours',
        closedBy: 'champion',
        closedAt: NOW,
        touchedAt: NOW,
      },
    ],
    [
      'handed over for everybody',
      [event('champion', { kind: 'handed-over', ownerId: null, toPersonId: 'stranger' })],
      { ownerIds: ['stranger'], touchedAt: NOW },
    ],
  ])('%s', (_, events, change) => {
    expect(stateAfter(...events)).toEqual({ ...NEW, ...change });
  });
});

describe('what a click makes of an action', () => {
  const next = (
    events: readonly ActionEvent[],
    who: Parameters<typeof actingAs>[0],
    request: Request,
    clickId = 'new',
  ) => nextEvent([ISSUED, ...events], clickId, actingAs(who), request, LATER);

  test('is the event with who, when and what, and whose place it is about only where that matters', () => {
    const by = { clickId: 'new', by: 'owner-1', at: LATER };
    const done = { kind: 'done', outcome: 'spoke', note: '' } as const;
    expect(next([], 'owner-1', done)).toEqual({ kind: 'event', event: { ...by, ...done } });
    const declined = { kind: 'declined', reason: 'Away' } as const;
    expect(next([], 'owner-1', declined)).toEqual({ kind: 'event', event: { ...by, ...declined, ownerId: 'owner-1' } });
    expect(next([], 'cover', declined)).toMatchObject({ event: { by: 'cover', ownerId: 'owner-1' } });
    expect(next([], 'champion', declined)).toMatchObject({ event: { by: 'champion', ownerId: null } });
  });

  test('is nothing more for a click that was taken before', () => {
    expect(next([DONE], 'owner-1', { kind: 'accepted' }, DONE.clickId)).toEqual({ kind: 'repeated' });
  });

  test.each<[string, readonly ActionEvent[], Parameters<typeof actingAs>[0], Request]>([
    ['seen', [event('owner-1', { kind: 'seen' })], 'owner-1', { kind: 'seen' }],
    ['overdue', [event(null, { kind: 'overdue' })], null, { kind: 'overdue' }],
    ['reviewed', [DONE, event(null, { kind: 'reviewed' })], 'champion', { kind: 'reviewed' }],
    [
      'told to the same manager',
      [event(null, { kind: 'escalated', toPersonId: 'manager-1' })],
      null,
      { kind: 'escalated', toPersonId: 'manager-1' },
    ],
    ['handed to one who has it', [], 'owner-1', { kind: 'handed-over', toPersonId: 'owner-2' }],
  ])('is nothing more where it is so already: %s', (_, events, who, request) => {
    expect(next(events, who, request)).toEqual({ kind: 'repeated' });
  });

  test.each<[string, readonly ActionEvent[], Parameters<typeof actingAs>[0], Request]>([
    ['seen by the other owner', [event('owner-1', { kind: 'seen' })], 'owner-2', { kind: 'seen' }],
    ['told to the next manager', [], null, { kind: 'escalated', toPersonId: 'manager-2' }],
    ['handed to a colleague', [], 'owner-1', { kind: 'handed-over', toPersonId: 'stranger' }],
    ['reviewed for the first time', [DONE], 'champion', { kind: 'reviewed' }],
    ['opened again', [DONE], 'issuer', { kind: 'reopened' }],
    ['overdue for the first time', [], null, { kind: 'overdue' }],
  ])('is an event where it is news: %s', (_, events, who, request) => {
    expect(next(events, who, request)).toMatchObject({ kind: 'event', event: { kind: request.kind } });
  });

  test('an owner who hands over a closed action clicks an old card, and so does one who accepts it', () => {
    const closed = stateAfter(DONE);
    expect(mayAct(closed, actingAs('owner-2'), 'handed-over')).toEqual({ kind: 'stale' });
    expect(mayAct(closed, actingAs('champion'), 'reopened')).toEqual({ kind: 'allowed', part: 'champion' });
    expect(mayAct(stateAfter(), actingAs('champion'), 'reopened')).toEqual({ kind: 'stale' });
    expect(mayAct(closed, actingAs('owner-2'), 'withdrawn')).toEqual({ kind: 'refused' });
  });

  test('one who is owner and champion acts as the owner', () => {
    const both = { ...actingAs('owner-1'), isChampion: true, isIssuer: true };
    expect(mayAct(stateAfter(), both, 'done')).toEqual({ kind: 'allowed', part: 'owner' });
    expect(mayAct(stateAfter(), both, 'withdrawn')).toEqual({ kind: 'allowed', part: 'champion' });
  });
});

test.each<[string, readonly ActionEvent[], Parameters<typeof actingAs>[0], readonly string[]]>([
  ['an owner of a new one', [], 'owner-1', ['accepted', 'done', 'declined', 'handed-over']],
  [
    'an owner who has accepted',
    [event('owner-1', { kind: 'accepted' })],
    'owner-1',
    ['done', 'declined', 'handed-over'],
  ],
  ['the champion of a new one', [], 'champion', ['done', 'declined', 'handed-over', 'withdrawn']],
  ['the issuer of a new one', [], 'issuer', ['handed-over', 'withdrawn']],
  ['the champion of one that is done', [DONE], 'champion', ['reviewed', 'reopened']],
  ['the champion of one that was reviewed', [DONE, event('champion', { kind: 'reviewed' })], 'champion', ['reopened']],
  ['an owner of one that is done', [DONE], 'owner-1', []],
  ['a stranger', [], 'stranger', []],
])('%s has the buttons for what they may do, in order', (_, events, who, expected) => {
  expect(mayDo(stateAfter(...events), actingAs(who))).toEqual(expected);
});
