import fc from 'fast-check';
import type { Acting, Request } from '../../src/domain/actions/act-on-action.ts';
import type { ActionView } from '../../src/domain/actions/action-view.ts';
import type { Action } from '../../src/domain/actions/action.ts';
import type { ActionEvent } from '../../src/domain/actions/action-event.ts';

/** An action of Monday 23 November 2026 for two owners, due that Wednesday, told to the manager after two days. */
export function anAction(over: Partial<Action> = {}): Action {
  return {
    actionId: 'action-1',
    schoolId: 'school',
    title: 'Ring home before Friday',
    note: '',
    provisionId: null,
    occurrenceKey: null,
    pupilIds: ['p1'],
    ownerIds: ['owner-1', 'owner-2'],
    issuedBy: 'issuer',
    issuedAt: new Date('2026-11-23T08:00:00Z'),
    dueOn: '2026-11-25',
    chain: ['manager-1', 'manager-2'],
    escalatesAfterSchoolDays: 2,
    outcomes: [{ id: 'spoke', title: 'Spoke' }],
    ...over,
  };
}

const OWNERS_MAY: Readonly<Record<ActionView['phase'], ActionView['may']>> = {
  open: ['accepted', 'done', 'declined', 'handed-over'],
  accepted: ['done', 'declined', 'handed-over'],
  done: [],
  declined: [],
  withdrawn: [],
};

export function anActionView(over: Partial<ActionView> = {}): ActionView {
  return {
    actionId: 'action-1',
    revision: 1,
    title: 'Ring home before Friday',
    note: 'Ask about the bus.',
    dueOn: '2026-11-25',
    phase: 'open',
    isOverdue: false,
    owners: [{ personId: 'owner-1', name: 'Sam Field' }],
    acceptedBy: null,
    issuedBy: 'Pat Example',
    pupils: [{ name: 'Tobias Marsh', form: '9A' }],
    pupilCount: 1,
    outcomes: [{ id: 'spoke', title: 'Spoke, and agreed what happens next' }],
    outcome: null,
    words: '',
    closedBy: null,
    colleagues: [{ personId: 'colleague-1', name: 'Robin Vale' }],
    toldTo: [],
    isReviewed: false,
    may: OWNERS_MAY[over.phase ?? 'open'],
    unseenBy: [],
    ...over,
  };
}

export function issuedEvent({ ownerIds, issuedBy, issuedAt }: Action): ActionEvent {
  return { kind: 'issued', clickId: 'issued', by: issuedBy, at: issuedAt, ownerIds };
}

const PEOPLE = ['owner-1', 'owner-2', 'cover', 'champion', 'issuer', 'stranger'] as const;

/** Who a person of these tests is to the action. */
export function actingAs(personId: (typeof PEOPLE)[number] | null): Acting {
  return {
    personId,
    coversFor: personId === 'cover' ? ['owner-1'] : [],
    isChampion: personId === 'champion',
    isIssuer: personId === 'issuer',
  };
}

const anyRequest: fc.Arbitrary<Request> = fc.oneof(
  fc.constantFrom('seen', 'accepted', 'withdrawn', 'reviewed', 'reopened', 'overdue').map((kind) => ({ kind })),
  fc.constantFrom(...PEOPLE).map((toPersonId) => ({ kind: 'handed-over' as const, toPersonId })),
  fc.constantFrom(...PEOPLE).map((toPersonId) => ({ kind: 'escalated' as const, toPersonId })),
  fc.constant({ kind: 'done' as const, outcome: 'spoke', note: '' }),
  fc.constant({ kind: 'declined' as const, reason: 'On a trip' }),
);

export interface Click {
  readonly acting: Acting;
  readonly request: Request;
  readonly clickId: string;
}

/** Clicks by anybody, the app included, in any order. */
export const anyClicks: fc.Arbitrary<Click[]> = fc
  .array(fc.record({ acting: fc.constantFrom(...PEOPLE, null).map(actingAs), request: anyRequest }), { maxLength: 12 })
  .map((clicks) => clicks.map((click, index) => ({ ...click, clickId: `click-${index}` })));
