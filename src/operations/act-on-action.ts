import { nextEvent, type Request } from '../domain/actions/act-on-action.ts';
import { actionState, isClosed } from '../domain/actions/action-state.ts';
import { why } from '../domain/authorise.ts';
import type { Person } from '../domain/person.ts';
import type { School } from '../domain/school.ts';
import { actingOn } from './action-access.ts';
import type { Clock } from './ports.ts';
import type { Database } from './records.ts';
import type { ActionRecord } from './records/action-store.ts';
import { schoolTime } from './school-time.ts';
import { refreshAction, tellOfRefusal, tellOwners } from './tell-of-action.ts';

export interface ActionClick {
  readonly actionId: string;
  /** The same when Teams or the person repeats it. */
  readonly clickId: string;
  readonly request: Request;
}

/** `stale`: the card that was clicked was an old one, and nothing was changed. */
export type ActOutcome = { readonly kind: 'taken' | 'stale' } | { readonly kind: 'refused'; readonly message: string };

const NOT_YOURS = 'This action is not yours to answer: only its owners, their cover or the attendance champion may.';

/** Somebody accepts, does, declines, hands over or takes back an action. A repeated click has no further effect. */
export function actOnAction({ database, clock }: { readonly database: Database; readonly clock: Clock }) {
  return (school: School, person: Person, { actionId, clickId, request }: ActionClick): Promise<ActOutcome> =>
    database.inTransaction(async (records) => {
      const now = clock();
      const held = await records.actions.hold(actionId);
      if (held?.action.schoolId !== school.schoolId) return { kind: 'refused', message: 'There is no such action.' };
      const answer = why(person, 'action.act', {});
      if (answer.kind === 'refused') return { kind: 'refused', message: answer.reason };
      const fault = faultOf(school, held, request);
      if (fault !== null) return { kind: 'refused', message: fault };
      const acting = actingOn(school, person, held.action, schoolTime(school, now).on);
      const next = nextEvent(held.events, clickId, acting, request, now);
      if (next.kind === 'refused') return { kind: 'refused', message: NOT_YOURS };
      if (next.kind === 'stale') return { kind: 'stale' };
      if (next.kind === 'repeated') return { kind: 'taken' };
      const state = actionState([...held.events, next.event]);
      await records.actions.add(actionId, next.event, !isClosed(state));
      // That somebody has seen it is on no card: an edit would only show it to them again.
      if (request.kind !== 'seen') await refreshAction(records, school, actionId);
      if (!isClosed(state)) await tellOwners(records, school, { actionId, ownerIds: state.ownerIds }, now);
      if (state.phase === 'declined') await tellOfRefusal(records, school, held.action, clickId, now);
      const { pupilIds } = held.action;
      const entry = { schoolId: school.schoolId, at: now, personId: person.personId, subject: actionId, pupilIds };
      await records.audit.record({ ...entry, verb: 'action.act', reason: `${request.kind}: ${answer.reason}` });
      return { kind: 'taken' };
    });
}

/** What is wrong with a request whoever makes it. */
function faultOf({ staff }: School, { action }: ActionRecord, request: Request): string | null {
  if (request.kind === 'handed-over' && !staff.some(({ personId }) => personId === request.toPersonId))
    return 'That person is not on the school’s staff list for this app. Choose somebody who is.';
  if (request.kind === 'done' && !action.outcomes.some(({ id }) => id === request.outcome))
    return 'Choose what came of it.';
  if (request.kind === 'declined' && request.reason.trim() === '') return 'Say why you cannot do it.';
  return null;
}
