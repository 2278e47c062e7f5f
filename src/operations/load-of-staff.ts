import { actionLoads, NO_LOAD, type ActionLoad } from '../domain/actions/action-load.ts';
import { actionState } from '../domain/actions/action-state.ts';
import type { IsoDate } from '../domain/calendar/iso-date.ts';
import type { School } from '../domain/school.ts';
import type { Records } from './records.ts';

export interface StaffLoad extends ActionLoad {
  readonly personId: string;
  readonly name: string;
}

/** What each member of staff has on their hands, the busiest first: for choosing whom to ask. */
export async function loadOfStaff(
  records: Pick<Records, 'actions'>,
  { schoolId, staff }: School,
  today: IsoDate,
): Promise<StaffLoad[]> {
  const open = await records.actions.open(schoolId);
  const loads = actionLoads(
    open.map(({ action, events }) => ({ dueOn: action.dueOn, state: actionState(events) })),
    today,
  );
  return staff
    .map(({ personId, name }) => ({ personId, name, ...(loads.get(personId) ?? NO_LOAD) }))
    .sort((a, b) => b.open - a.open || b.overdue - a.overdue || a.name.localeCompare(b.name, 'en-GB'));
}
