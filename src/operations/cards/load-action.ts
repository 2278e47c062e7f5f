import { actionState } from '../../domain/actions/action-state.ts';
import type { ActionView } from '../../domain/actions/action-view.ts';
import type { School } from '../../domain/school.ts';
import { displayName } from '../../domain/pupil.ts';
import type { Records } from '../records.ts';
import type { ActionRecord } from '../records/action-store.ts';

const FORMER_COLLEAGUE = 'A former colleague';

/** An action as its records have it now. `isForChannel` leaves out what only its owners may see. */
export async function loadActionView(
  records: Records,
  school: School,
  actionId: string,
  isForChannel: boolean,
): Promise<ActionView> {
  const found = await records.actions.get(actionId);
  if (found === null) throw new Error(`There is no action ${actionId}.`);
  const pupils = isForChannel ? [] : await pupilsOf(records, found);
  return viewOf(school, found, pupils, isForChannel);
}

async function pupilsOf({ pupils }: Records, { action: { schoolId, pupilIds } }: ActionRecord) {
  if (pupilIds.length === 0) return [];
  const wanted = new Set(pupilIds);
  const found = (await pupils.all(schoolId)).filter(({ pupilId }) => wanted.has(pupilId));
  return found.map((pupil) => ({ name: displayName(pupil), form: pupil.form }));
}

function viewOf(
  school: School,
  { action, events }: ActionRecord,
  pupils: ActionView['pupils'],
  isForChannel: boolean,
): ActionView {
  const state = actionState(events);
  const nameOf = (personId: string | null) => (personId === null ? null : nameIn(school, personId));
  return {
    actionId: action.actionId,
    revision: events.length,
    title: action.title,
    note: isForChannel ? '' : action.note,
    dueOn: action.dueOn,
    phase: state.phase,
    isOverdue: state.isOverdue,
    owners: state.ownerIds.map((personId) => ({ personId, name: nameIn(school, personId) })),
    acceptedBy: nameOf(state.acceptedBy),
    issuedBy: nameOf(action.issuedBy),
    pupils,
    pupilCount: action.pupilIds.length,
    outcomes: action.outcomes,
    outcome: action.outcomes.find(({ id }) => id === state.outcome)?.title ?? null,
    words: isForChannel ? '' : state.words,
    closedBy: nameOf(state.closedBy),
    colleagues: isForChannel ? [] : school.staff.filter(({ personId }) => !state.ownerIds.includes(personId)),
    toldTo: state.escalatedTo.map((personId) => nameIn(school, personId)),
  };
}

export function nameIn({ staff }: School, personId: string): string {
  return staff.find((person) => person.personId === personId)?.name ?? FORMER_COLLEAGUE;
}
