import type { IsoDate } from '../calendar/iso-date.ts';
import type { SchoolDays } from '../calendar/school-days.ts';
import type { Action } from './action.ts';
import { isClosed, type ActionState } from './action-state.ts';

/** What the app does to an action by itself, on a school day. Each is true until its event is recorded. */
export type DeadlineRequest =
  { readonly kind: 'overdue' | 'reopened' } | { readonly kind: 'escalated'; readonly toPersonId: string };

type Deadlines = Pick<Action, 'dueOn' | 'chain' | 'escalatesAfterSchoolDays'>;

/**
 * What has come due for an action by a day, in the order in which it is to be recorded. Overdue begins on the day after
 * `dueOn`. The first of the chain is told after the pack's school days overdue, the next after as many again. An action
 * that was accepted and left alone for as many is open again, so that somebody else can take it.
 *
 * @param touchedOn the day on which a person last did something to it, at the school.
 */
export function deadlinesPassed(
  action: Deadlines,
  state: ActionState,
  { days, today, touchedOn }: { readonly days: SchoolDays; readonly today: IsoDate; readonly touchedOn: IsoDate },
): DeadlineRequest[] {
  if (isClosed(state)) return [];
  const overdueDays = days.between(action.dueOn, today);
  const stepDays = Math.max(1, action.escalatesAfterSchoolDays);
  const passed: DeadlineRequest[] = [];
  if (overdueDays > 0 && !state.isOverdue) passed.push({ kind: 'overdue' });
  if (state.phase === 'accepted' && days.between(touchedOn, today) >= stepDays) passed.push({ kind: 'reopened' });
  const toldBy = Math.floor(overdueDays / stepDays);
  for (const toPersonId of action.chain.slice(0, toldBy)) {
    if (!state.escalatedTo.includes(toPersonId)) passed.push({ kind: 'escalated', toPersonId });
  }
  return passed;
}

/** The due date that lies a number of school days after a day; null past the calendars that the school has given. */
export function dueAfter(days: SchoolDays, today: IsoDate, schoolDays: number): IsoDate | null {
  return schoolDays === 0 ? days.firstFrom(today) : days.add(today, schoolDays);
}
