import { mayDo } from '../../domain/actions/act-on-action.ts';
import type { HappeningKind } from '../../domain/actions/action-event.ts';
import { actionState, isClosed, type ActionState } from '../../domain/actions/action-state.ts';
import type { ActionView } from '../../domain/actions/action-view.ts';
import type { IsoDate } from '../../domain/calendar/iso-date.ts';
import type { School } from '../../domain/school.ts';
import { displayName } from '../../domain/pupil.ts';
import { actingOn } from '../action-access.ts';
import type { Records } from '../records.ts';
import type { ActionRecord } from '../records/action-store.ts';

const FORMER_COLLEAGUE = 'A former colleague';

/** Who reads a card: everybody in a channel, where what only its owners may see is left out; or one person on a day. */
export type ActionReader =
  { readonly kind: 'channel' } | { readonly kind: 'person'; readonly personId: string; readonly on: IsoDate };

/** An action as its records have it now. */
export async function loadActionView(
  records: Pick<Records, 'actions' | 'pupils'>,
  school: School,
  actionId: string,
  reader: ActionReader,
): Promise<ActionView> {
  const found = await records.actions.get(actionId);
  if (found === null) throw new Error(`There is no action ${actionId}.`);
  return actionViewOf(records, school, found, reader);
}

/** The same for an action that need not be kept: a preview's. */
export async function actionViewOf(
  { pupils: roll }: Pick<Records, 'pupils'>,
  school: School,
  { action, events }: ActionRecord,
  reader: ActionReader,
): Promise<ActionView> {
  const isForChannel = reader.kind === 'channel';
  const pupils = isForChannel ? [] : await pupilsOf(roll, action);
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
    isReviewed: state.isReviewed,
    may: mayOf(school, action, state, reader),
    unseenBy: unseenBy(state, reader),
  };
}

async function pupilsOf(roll: Records['pupils'], { schoolId, pupilIds }: ActionRecord['action']) {
  if (pupilIds.length === 0) return [];
  const wanted = new Set(pupilIds);
  const found = (await roll.all(schoolId)).filter(({ pupilId }) => wanted.has(pupilId));
  return found.map((pupil) => ({ name: displayName(pupil), form: pupil.form }));
}

/** In a channel, what its owners may: the server asks again who it is that clicks. */
function mayOf(
  school: School,
  action: ActionRecord['action'],
  state: ActionState,
  reader: ActionReader,
): readonly HappeningKind[] {
  if (reader.kind === 'channel') {
    const [personId = ''] = state.ownerIds;
    return mayDo(state, { personId, coversFor: [], isChampion: false, isIssuer: false });
  }
  const person = school.staff.find(({ personId }) => personId === reader.personId);
  return person === undefined ? [] : mayDo(state, actingOn(school, person, action, reader.on));
}

function unseenBy(state: ActionState, reader: ActionReader): string[] {
  if (isClosed(state)) return [];
  const readers = reader.kind === 'channel' ? state.ownerIds : [reader.personId];
  return readers.filter((personId) => !state.seenBy.includes(personId));
}

export function nameIn({ staff }: School, personId: string): string {
  return staff.find((person) => person.personId === personId)?.name ?? FORMER_COLLEAGUE;
}
