import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { mayAct, nextEvent } from '../../../src/domain/actions/act-on-action.ts';
import type { ActionEvent, HappeningKind } from '../../../src/domain/actions/action-event.ts';
import { actionState, isClosed } from '../../../src/domain/actions/action-state.ts';
import { actingAs, anAction, anyClicks, issuedEvent, type Click } from '../../support/any-action.ts';

const NOW = new Date('2026-11-24T10:00:00Z');
const ISSUED = [issuedEvent(anAction())];

function after(clicks: readonly Click[], from: readonly ActionEvent[] = ISSUED): readonly ActionEvent[] {
  return clicks.reduce((events, { clickId, acting, request }) => {
    const next = nextEvent(events, clickId, acting, request, NOW);
    return next.kind === 'event' ? [...events, next.event] : events;
  }, from);
}

const click = (who: Parameters<typeof actingAs>[0], request: Click['request'], clickId = 'c'): Click => ({
  acting: actingAs(who),
  request,
  clickId,
});

describe('who may do what to an action', () => {
  test.each<[Parameters<typeof actingAs>[0], HappeningKind, string]>([
    ['owner-1', 'accepted', 'allowed'],
    ['owner-2', 'done', 'allowed'],
    ['cover', 'accepted', 'allowed'],
    ['champion', 'accepted', 'refused'],
    ['champion', 'done', 'allowed'],
    ['champion', 'withdrawn', 'allowed'],
    ['issuer', 'withdrawn', 'allowed'],
    ['issuer', 'done', 'refused'],
    ['owner-1', 'withdrawn', 'refused'],
    ['stranger', 'accepted', 'refused'],
    ['stranger', 'handed-over', 'refused'],
    [null, 'overdue', 'allowed'],
    [null, 'done', 'refused'],
    ['champion', 'overdue', 'refused'],
  ])('%s, %s, before anybody has accepted it: %s', (who, kind, expected) => {
    expect(mayAct(actionState(ISSUED), actingAs(who), kind).kind).toBe(expected);
  });

  test('who was an owner and clicks an old card is told so, and who never was is refused', () => {
    const done = after([click('owner-1', { kind: 'done', outcome: 'spoke', note: '' })]);
    expect(mayAct(actionState(done), actingAs('owner-2'), 'accepted').kind).toBe('stale');
    expect(mayAct(actionState(done), actingAs('stranger'), 'accepted').kind).toBe('refused');
  });
});

describe('what becomes of an action', () => {
  test('one of two owners who declines leaves it to the other, and the last one closes it', () => {
    const one = after([click('owner-1', { kind: 'declined', reason: 'On a trip' })]);
    expect(actionState(one)).toMatchObject({ phase: 'open', ownerIds: ['owner-2'] });
    const both = after([click('owner-2', { kind: 'declined', reason: 'Away' }, 'c2')], one);
    expect(actionState(both)).toMatchObject({ phase: 'declined', ownerIds: [], words: 'Away', closedBy: 'owner-2' });
    const given = after([click('champion', { kind: 'handed-over', toPersonId: 'stranger' }, 'c3')], both);
    expect(actionState(given)).toMatchObject({ phase: 'open', ownerIds: ['stranger'], words: '', closedAt: null });
  });

  test('a cover who hands over does so in the place of the one who is away', () => {
    const events = after([click('cover', { kind: 'handed-over', toPersonId: 'stranger' })]);
    expect(actionState(events).ownerIds).toEqual(['stranger', 'owner-2']);
  });

  test('an action that was accepted and handed over is to be accepted again', () => {
    const events = after([
      click('owner-1', { kind: 'accepted' }, 'c1'),
      click('owner-1', { kind: 'handed-over', toPersonId: 'stranger' }, 'c2'),
    ]);
    expect(actionState(events)).toMatchObject({ phase: 'open', acceptedBy: null, ownerIds: ['stranger', 'owner-2'] });
  });

  test('clicks of anybody in any order have one effect, however often Teams brings each', () => {
    fc.assert(
      fc.property(anyClicks, (clicks) => {
        const thrice = clicks.flatMap((each) => [each, each, each]);
        expect(after(thrice)).toEqual(after(clicks));
        const taken = clicks.filter(({ clickId }) => after(clicks).some((event) => event.clickId === clickId));
        expect(after(taken, after(clicks))).toEqual(after(clicks));
      }),
    );
  });

  test('a closed action is opened by people alone', () => {
    fc.assert(
      fc.property(anyClicks, anyClicks, (before, later) => {
        const closed = after(before);
        fc.pre(isClosed(actionState(closed)));
        const byTheApp = later
          .filter(({ acting }) => acting.personId === null)
          .map((each) => ({ ...each, clickId: `later-${each.clickId}` }));
        expect(isClosed(actionState(after(byTheApp, closed)))).toBe(true);
      }),
    );
  });

  test('what a stranger does has no effect', () => {
    fc.assert(
      fc.property(anyClicks, (clicks) => {
        const byStranger = clicks.map((each) => ({ ...each, acting: actingAs('stranger') }));
        expect(after(byStranger)).toEqual(ISSUED);
      }),
    );
  });

  test('an action to be done always has an owner', () => {
    fc.assert(
      fc.property(anyClicks, (clicks) => {
        const state = actionState(after(clicks));
        expect(isClosed(state) || state.ownerIds.length > 0).toBe(true);
      }),
    );
  });
});
