import { randomUUID } from 'node:crypto';
import { mayAct } from '../domain/actions/act-on-action.ts';
import type { HappeningKind } from '../domain/actions/action-event.ts';
import { actionState } from '../domain/actions/action-state.ts';
import type { ActionView } from '../domain/actions/action-view.ts';
import type { Person } from '../domain/person.ts';
import type { School } from '../domain/school.ts';
import { actOnAction } from './act-on-action.ts';
import { actingOn } from './action-access.ts';
import { loadActionView } from './cards/load-action.ts';
import { impactOfAction } from './impact-of-action.ts';
import { loadOfStaff, type StaffLoad } from './load-of-staff.ts';
import type { Clock } from './ports.ts';
import type { Database } from './records.ts';
import { schoolTime } from './school-time.ts';

/** An action in front of somebody who may do something to it, and the id of the click that will. */
export type OpenedAction =
  | {
      readonly kind: 'view';
      readonly view: ActionView;
      readonly clickId: string;
      /** What it changed, in sentences, where its review is asked for. */
      readonly impact: readonly string[];
      /** What each colleague has to do already, where one is to be chosen. */
      readonly loads: readonly StaffLoad[];
    }
  | { readonly kind: 'refused'; readonly message: string };

const NOT_YOURS = 'This action is not yours to answer: only its owners, their cover or the attendance champion may.';
const CLOSED = 'This action has been answered already. The card shows how it stands.';

export function openAction({ database, clock }: { readonly database: Database; readonly clock: Clock }) {
  return async (school: School, person: Person, actionId: string, asks: HappeningKind): Promise<OpenedAction> => {
    // It goes by whose the action is, and it is seen by that: both are the person's own.
    if (person.behind !== undefined) return { kind: 'refused', message: NOT_YOURS };
    const found = await database.records.actions.get(actionId);
    if (found?.action.schoolId !== school.schoolId) return { kind: 'refused', message: 'There is no such action.' };
    const { on } = schoolTime(school, clock());
    const acting = actingOn(school, person, found.action, on);
    const may = mayAct(actionState(found.events), acting, asks);
    if (may.kind === 'refused') return { kind: 'refused', message: NOT_YOURS };
    if (may.kind === 'stale') return { kind: 'refused', message: CLOSED };
    if (may.part === 'owner' || may.part === 'cover') {
      const seen = { actionId, clickId: `seen/${person.personId}`, request: { kind: 'seen' } } as const;
      await actOnAction({ database, clock })(school, person, seen);
    }
    return {
      kind: 'view',
      loads: asks === 'handed-over' ? await loadOfStaff(database.records, school, on) : [],
      impact: asks === 'reviewed' ? await impactOfAction(database.records, school, found.action, on) : [],
      view: await loadActionView(database.records, school, actionId, { kind: 'person', personId: person.personId, on }),
      clickId: randomUUID(),
    };
  };
}
