import { nextEvent } from '../domain/actions/act-on-action.ts';
import { deadlinesPassed, type DeadlineRequest } from '../domain/actions/action-deadlines.ts';
import { actionState, isClosed } from '../domain/actions/action-state.ts';
import type { IsoDate } from '../domain/calendar/iso-date.ts';
import { createSchoolDays, type SchoolDays } from '../domain/calendar/school-days.ts';
import type { School } from '../domain/school.ts';
import { THE_APP } from './action-access.ts';
import type { Clock } from './ports.ts';
import type { Database, Records } from './records.ts';
import { schoolTime } from './school-time.ts';
import { refreshAction, sendToPerson } from './tell-of-action.ts';

/** Records what has come due for the school's actions by a day, and tells line managers of what stays overdue. */
export function passActionDeadlines({ database, clock }: { readonly database: Database; readonly clock: Clock }) {
  return async (school: School, today: IsoDate): Promise<void> => {
    const days = createSchoolDays(school.calendars);
    for (const { action } of await database.records.actions.open(school.schoolId)) {
      await database.inTransaction((records) =>
        passOne(records, school, action.actionId, { days, today, now: clock() }),
      );
    }
  };
}

interface Today {
  readonly days: SchoolDays;
  readonly today: IsoDate;
  readonly now: Date;
}

async function passOne(records: Records, school: School, actionId: string, { days, today, now }: Today): Promise<void> {
  const held = await records.actions.hold(actionId);
  if (held === null) return;
  const { action } = held;
  let { events } = held;
  const { touchedAt } = actionState(events);
  const touchedOn = schoolTime(school, touchedAt ?? action.issuedAt).on;
  const passed = deadlinesPassed(action, actionState(events), { days, today, touchedOn });
  for (const request of passed) {
    const next = nextEvent(events, clickIdOf(request, today), THE_APP, request, now);
    if (next.kind !== 'event') continue;
    events = [...events, next.event];
    await records.actions.add(actionId, next.event, !isClosed(actionState(events)));
    if (request.kind !== 'escalated') continue;
    const key = `action-escalated/${actionId}/${request.toPersonId}`;
    await sendToPerson(records, school, request.toPersonId, { kind: 'action-escalated', actionId }, key, now);
  }
  if (events.length > held.events.length) await refreshAction(records, school, actionId);
}

/** An action may be forgotten more than once, and each manager is told once. */
function clickIdOf(request: DeadlineRequest, today: IsoDate): string {
  return request.kind === 'escalated' ? `escalated/${request.toPersonId}` : `${request.kind}/${today}`;
}
