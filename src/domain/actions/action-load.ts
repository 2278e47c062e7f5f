import { addDays, type IsoDate } from '../calendar/iso-date.ts';
import { mondayOf } from '../calendar/school-days.ts';
import { isClosed, type ActionState } from './action-state.ts';

/** What somebody has on their hands already. */
export interface ActionLoad {
  readonly open: number;
  /** Of the open ones: past their day, and still to come this week. */
  readonly overdue: number;
  readonly dueThisWeek: number;
}

export const NO_LOAD: ActionLoad = { open: 0, overdue: 0, dueThisWeek: 0 };

export interface LoadingAction {
  readonly dueOn: IsoDate;
  readonly state: Pick<ActionState, 'phase' | 'ownerIds'>;
}

/** The load of each person who has any. An action of two people is on the hands of both. */
export function actionLoads(actions: readonly LoadingAction[], today: IsoDate): Map<string, ActionLoad> {
  const sunday = addDays(mondayOf(today), 6);
  const loads = new Map<string, ActionLoad>();
  for (const { dueOn, state } of actions.filter((action) => !isClosed(action.state))) {
    for (const personId of state.ownerIds) {
      const { open, overdue, dueThisWeek } = loads.get(personId) ?? NO_LOAD;
      loads.set(personId, {
        open: open + 1,
        overdue: overdue + (dueOn < today ? 1 : 0),
        dueThisWeek: dueThisWeek + (today <= dueOn && dueOn <= sunday ? 1 : 0),
      });
    }
  }
  return loads;
}

/** Beside a name where people are chosen: "nothing open", "3 open, 1 overdue, 2 due this week". */
export function loadText({ open, overdue, dueThisWeek }: ActionLoad): string {
  if (open === 0) return 'nothing open';
  const parts = [`${open} open`];
  if (overdue > 0) parts.push(`${overdue} overdue`);
  if (dueThisWeek > 0) parts.push(`${dueThisWeek} due this week`);
  return parts.join(', ');
}
