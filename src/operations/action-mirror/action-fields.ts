import { actionState } from '../../domain/actions/action-state.ts';
import type { School } from '../../domain/school.ts';
import type { ListFields } from '../ports.ts';
import type { ActionRecord } from '../records/action-store.ts';
import { schoolTime } from '../school-time.ts';

/** The columns of the list of actions that the app writes: never those in which people or the school put their own. */
export const MIRRORED_COLUMNS = [
  'Title',
  'Note',
  'PupilIds',
  'Owners',
  'IssuedBy',
  'IssuedById',
  'IssuedOn',
  'DueOn',
  'ActionState',
  'DoneOn',
  'Outcome',
] as const;

/** An action as its row in SharePoint shows it: names of staff, and ids of pupils. */
export function actionFields(school: School, { action, events }: ActionRecord): ListFields {
  const state = actionState(events);
  const named = (personId: string) => school.staff.find((person) => person.personId === personId)?.name ?? personId;
  const title = action.outcomes.find(({ id }) => id === state.outcome)?.title ?? state.outcome ?? '';
  return {
    Title: action.title.slice(0, 255),
    Note: action.note,
    PupilIds: action.pupilIds.join('\n'),
    Owners: state.ownerIds.map(named).join('\n'),
    IssuedBy: action.issuedBy === null ? 'The strategy' : named(action.issuedBy),
    IssuedById: action.issuedBy ?? '',
    IssuedOn: schoolTime(school, action.issuedAt).on,
    DueOn: action.dueOn,
    ActionState: state.phase,
    DoneOn: state.closedAt === null ? null : schoolTime(school, state.closedAt).on,
    Outcome: [title, state.words].filter((words) => words !== '').join(': '),
  };
}
