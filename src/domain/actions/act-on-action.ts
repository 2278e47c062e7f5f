import type { ActionEvent, ActionHappening, HappeningKind } from './action-event.ts';
import { actionState, type ActionPhase, type ActionState } from './action-state.ts';

/** Somebody who wants to do something to an action, and what they are to it today. */
export interface Acting {
  /** Null for the app itself. */
  readonly personId: string | null;
  /** Owners who are away and whose named cover this person is. */
  readonly coversFor: readonly string[];
  readonly isChampion: boolean;
  /** The one who issued it. */
  readonly isIssuer: boolean;
}

export type Part = 'owner' | 'cover' | 'issuer' | 'champion' | 'app';

interface Rule {
  readonly kind: HappeningKind;
  readonly from: readonly ActionPhase[];
  readonly by: readonly Part[];
}

const TO_BE_DONE = ['open', 'accepted'] as const;
const OWNERS = ['owner', 'cover'] as const;

/** Which event may come to an action in which phase, and by whom. What is not here is refused. */
export const ACTION_RULES: readonly Rule[] = [
  { kind: 'seen', from: TO_BE_DONE, by: OWNERS },
  { kind: 'accepted', from: ['open'], by: OWNERS },
  { kind: 'handed-over', from: TO_BE_DONE, by: [...OWNERS, 'champion', 'issuer'] },
  // Nobody has it any more: it is with those who answer for it.
  { kind: 'handed-over', from: ['declined'], by: ['champion', 'issuer'] },
  { kind: 'done', from: TO_BE_DONE, by: [...OWNERS, 'champion'] },
  { kind: 'declined', from: TO_BE_DONE, by: [...OWNERS, 'champion'] },
  { kind: 'withdrawn', from: [...TO_BE_DONE, 'declined'], by: ['champion', 'issuer'] },
  { kind: 'reopened', from: ['done'], by: ['champion', 'issuer'] },
  { kind: 'reviewed', from: ['done'], by: ['champion', 'app'] },
  // An action that was accepted and then forgotten. What is closed never opens by itself.
  { kind: 'reopened', from: ['accepted'], by: ['app'] },
  { kind: 'overdue', from: TO_BE_DONE, by: ['app'] },
  { kind: 'escalated', from: TO_BE_DONE, by: ['app'] },
];

export type MayAct =
  | { readonly kind: 'allowed'; readonly part: Part }
  /** It is somebody else's. */
  | { readonly kind: 'refused' }
  /** It was theirs to do, and is past it: the card that they clicked is an old one. */
  | { readonly kind: 'stale' };

/** Whether somebody may do something to an action as it stands. */
export function mayAct(state: ActionState, acting: Acting, kind: HappeningKind): MayAct {
  const parts = partsOf(state, acting);
  const rules = ACTION_RULES.filter((rule) => rule.kind === kind);
  const now = rules.filter(({ from }) => from.includes(state.phase));
  const part = parts.find((each) => now.some(({ by }) => by.includes(each)));
  if (part !== undefined) return { kind: 'allowed', part };
  return parts.some((each) => rules.some(({ by }) => by.includes(each))) ? { kind: 'stale' } : { kind: 'refused' };
}

/** What a person may be offered a button for, in the order of the buttons. */
const ASKED: readonly HappeningKind[] = [
  'accepted',
  'done',
  'declined',
  'handed-over',
  'withdrawn',
  'reviewed',
  'reopened',
];

/** All that somebody may do to an action as it stands; what is so already is left out. */
export function mayDo(state: ActionState, acting: Acting): HappeningKind[] {
  return ASKED.filter(
    (kind) => mayAct(state, acting, kind).kind === 'allowed' && !(kind === 'reviewed' && state.isReviewed),
  );
}

/** In the order in which a right is looked for: an owner who is the champion too acts as the owner. */
function partsOf({ ownerIds }: ActionState, { personId, coversFor, isChampion, isIssuer }: Acting): Part[] {
  if (personId === null) return ['app'];
  return [
    ...(ownerIds.includes(personId) ? (['owner'] as const) : []),
    ...(coversFor.some((ownerId) => ownerIds.includes(ownerId)) ? (['cover'] as const) : []),
    ...(isChampion ? (['champion'] as const) : []),
    ...(isIssuer ? (['issuer'] as const) : []),
  ];
}

/** What a person asks for; whose place it is about follows from who they are. */
export type Request =
  | { readonly kind: 'seen' | 'accepted' | 'withdrawn' | 'reviewed' | 'reopened' | 'overdue' }
  | { readonly kind: 'handed-over'; readonly toPersonId: string }
  | { readonly kind: 'done'; readonly outcome: string; readonly note: string }
  | { readonly kind: 'declined'; readonly reason: string }
  | { readonly kind: 'escalated'; readonly toPersonId: string };

export type NextEvent =
  | { readonly kind: 'event'; readonly event: ActionEvent }
  /** The same click again, or what is so already. */
  | { readonly kind: 'repeated' }
  | { readonly kind: 'refused' }
  | { readonly kind: 'stale' };

/** What a request makes of an action, once: a click that was taken before makes nothing more. */
export function nextEvent(
  events: readonly ActionEvent[],
  clickId: string,
  acting: Acting,
  request: Request,
  at: Date,
): NextEvent {
  if (events.some((event) => event.clickId === clickId)) return { kind: 'repeated' };
  const state = actionState(events);
  const may = mayAct(state, acting, request.kind);
  if (may.kind !== 'allowed') return may;
  if (isSo(state, acting, request)) return { kind: 'repeated' };
  const happening = happeningOf(request, placeOf(state, acting, may.part));
  return { kind: 'event', event: { clickId, by: acting.personId, at, ...happening } };
}

function isSo({ seenBy, isOverdue, isReviewed, escalatedTo, ownerIds }: ActionState, acting: Acting, request: Request) {
  switch (request.kind) {
    case 'seen':
      return acting.personId !== null && seenBy.includes(acting.personId);
    case 'overdue':
      return isOverdue;
    case 'reviewed':
      return isReviewed;
    case 'escalated':
      return escalatedTo.includes(request.toPersonId);
    case 'handed-over':
      return ownerIds.includes(request.toPersonId);
    case 'accepted':
    case 'done':
    case 'declined':
    case 'withdrawn':
    case 'reopened':
      return false;
  }
}

/** The owner in whose place somebody acts; null for those who act for all. */
function placeOf({ ownerIds }: ActionState, { personId, coversFor }: Acting, part: Part): string | null {
  if (part === 'owner') return personId;
  return part === 'cover' ? (coversFor.find((ownerId) => ownerIds.includes(ownerId)) ?? null) : null;
}

function happeningOf(request: Request, ownerId: string | null): ActionHappening {
  return request.kind === 'handed-over' || request.kind === 'declined' ? { ...request, ownerId } : request;
}
