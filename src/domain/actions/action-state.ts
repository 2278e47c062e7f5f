import type { ActionEvent, ActionHappening } from './action-event.ts';

export type ActionPhase = 'open' | 'accepted' | 'done' | 'declined' | 'withdrawn';

/** How an action stands: the sum of its events. */
export interface ActionState {
  readonly phase: ActionPhase;
  /** Who has it now; nobody once all have declined. */
  readonly ownerIds: readonly string[];
  readonly acceptedBy: string | null;
  readonly seenBy: readonly string[];
  readonly isOverdue: boolean;
  /** Line managers who have been told, in order. */
  readonly escalatedTo: readonly string[];
  readonly outcome: string | null;
  /** What was written when it was done, or the reason for declining it. */
  readonly words: string;
  /** Who closed it, and when; null while it is to be done, and `closedBy` also where the app did. */
  readonly closedBy: string | null;
  readonly closedAt: Date | null;
  readonly isReviewed: boolean;
  /** When a person last did something to it. */
  readonly touchedAt: Date | null;
}

export const CLOSED_PHASES: readonly ActionPhase[] = ['done', 'declined', 'withdrawn'];

export function isClosed({ phase }: Pick<ActionState, 'phase'>): boolean {
  return CLOSED_PHASES.includes(phase);
}

/** The state after events in the order in which they were recorded. */
export function actionState(events: readonly ActionEvent[]): ActionState {
  return events.reduce((state, event) => ({ ...state, ...changeOf(state, event), ...touchOf(state, event) }), NOTHING);
}

const NOTHING: ActionState = {
  phase: 'open',
  ownerIds: [],
  acceptedBy: null,
  seenBy: [],
  isOverdue: false,
  escalatedTo: [],
  outcome: null,
  words: '',
  closedBy: null,
  closedAt: null,
  isReviewed: false,
  touchedAt: null,
};

const OPEN = { phase: 'open', acceptedBy: null, outcome: null, words: '', closedBy: null, closedAt: null } as const;

type Change = Partial<ActionState>;
type Happened<Kind> = ActionEvent & Extract<ActionHappening, { kind: Kind }>;

function changeOf(state: ActionState, event: ActionEvent): Change {
  switch (event.kind) {
    case 'issued':
      return { ownerIds: event.ownerIds };
    case 'seen':
      return { seenBy: event.by === null ? state.seenBy : unique([...state.seenBy, event.by]) };
    case 'accepted':
      return { phase: 'accepted', acceptedBy: event.by };
    case 'handed-over':
      return { ...OPEN, ownerIds: ownersAfter(state, event) };
    case 'done':
      return { ...closed('done', event), outcome: event.outcome, words: event.note };
    case 'declined':
      return declined(state, event);
    case 'overdue':
      return { isOverdue: true };
    case 'escalated':
      return { escalatedTo: unique([...state.escalatedTo, event.toPersonId]) };
    case 'withdrawn':
      return closed('withdrawn', event);
    case 'reviewed':
      return { isReviewed: true };
    case 'reopened':
      return { ...OPEN, isReviewed: false };
  }
}

function closed(phase: ActionPhase, { by, at }: ActionEvent): Change {
  return { phase, closedBy: by, closedAt: at };
}

/** One of several who declines leaves it to the others. */
function declined(state: ActionState, event: Happened<'declined'>): Change {
  const left = event.ownerId === null ? [] : state.ownerIds.filter((ownerId) => ownerId !== event.ownerId);
  if (left.length === 0) return { ...closed('declined', event), ownerIds: [], acceptedBy: null, words: event.reason };
  return { ...OPEN, ownerIds: left };
}

function ownersAfter({ ownerIds }: ActionState, { ownerId, toPersonId }: Happened<'handed-over'>): string[] {
  if (ownerId === null) return [toPersonId];
  return unique(ownerIds.map((each) => (each === ownerId ? toPersonId : each)));
}

function touchOf(state: ActionState, { by, at }: ActionEvent): Pick<ActionState, 'touchedAt'> {
  return { touchedAt: by === null ? state.touchedAt : at };
}

function unique(ids: readonly string[]): string[] {
  return [...new Set(ids)];
}
