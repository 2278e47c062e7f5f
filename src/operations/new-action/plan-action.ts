import { createHash } from 'node:crypto';
import {
  DRAFT_LIMITS,
  type ActionDraft,
  type DraftField,
  type DraftProblem,
} from '../../domain/actions/action-draft.ts';
import { dueAfter } from '../../domain/actions/action-deadlines.ts';
import { namesPupil } from '../../domain/actions/names-pupil.ts';
import { peopleInRoles } from '../../domain/actions/people-in-roles.ts';
import { appRolesOf } from '../../domain/actions/staff-of-role.ts';
import type { IsoDate } from '../../domain/calendar/iso-date.ts';
import { createSchoolDays } from '../../domain/calendar/school-days.ts';
import type { Person } from '../../domain/person.ts';
import type { Pupil } from '../../domain/pupil.ts';
import type { School } from '../../domain/school.ts';
import type { Provision } from '../../domain/strategy/provision.ts';
import type { ActionForm } from '../issue-action.ts';
import type { Records } from '../records.ts';
import { ownChannels } from './own-channels.ts';
import { ownPupils } from './own-pupils.ts';
import { pupilsOfDraft } from './pupils-of-draft.ts';

/** What a draft comes to. */
export interface ActionPlan {
  readonly form: ActionForm;
  readonly dueOn: IsoDate;
  /** The same while it comes to the same: whoever saw one plan does not issue another. */
  readonly print: string;
}

export type PlannedAction =
  | { readonly kind: 'plan'; readonly plan: ActionPlan }
  | { readonly kind: 'problems'; readonly problems: readonly DraftProblem[] };

/** Whom and what a draft comes to today, or all that is wrong with it. Who may issue it is checked when it is issued. */
export async function planAction(
  records: Records,
  school: School,
  person: Person,
  draft: ActionDraft,
  on: IsoDate,
): Promise<PlannedAction> {
  const problems: DraftProblem[] = [];
  const fault = (field: DraftField, message: string) => void problems.push({ field, message });
  const provision = school.strategy.provisions.find(({ id }) => id === draft.provisionId) ?? null;
  const title = draft.title.trim() || (provision?.title ?? '');
  if (draft.provisionId !== null && provision === null) fault('what', 'Choose a line of the school’s strategy.');
  else if (title === '') fault('what', 'Choose what is to be done, or say it in a line.');
  if (title.length > DRAFT_LIMITS.titleMax) fault('what', `Say it in ${DRAFT_LIMITS.titleMax} characters or fewer.`);
  const note = draft.note.trim();
  if (note.length > DRAFT_LIMITS.noteMax) fault('note', `Shorten the note to ${DRAFT_LIMITS.noteMax} characters.`);

  const own = await ownPupils(records, school, person, on);
  const found = await pupilsOfDraft(records, school, draft, { own, provision, on });
  const pupils = found.kind === 'pupils' ? found.pupils : [];
  if (found.kind === 'problem') fault('pupils', found.message);

  const owners = ownersOf(school, draft, provision, pupils);
  if (owners.kind === 'problem') fault('owners', owners.message);

  const days = draft.dueInSchoolDays;
  const isCount = Number.isInteger(days) && days >= 0 && days <= DRAFT_LIMITS.dueInMax;
  const dueOn = isCount ? dueAfter(createSchoolDays(school.calendars), on, days) : null;
  if (!isCount) fault('due', `Give a whole number of school days, from 0 to ${DRAFT_LIMITS.dueInMax}.`);
  else if (dueOn === null) fault('due', 'The due date lies past the school’s calendar.');

  const channels = await ownChannels(records, school, person);
  const isOwn = (channelId: string) => channels.some((channel) => channel.channelId === channelId);
  if (!draft.channelIds.every(isOwn)) fault('channels', 'Choose channels of your own year groups.');
  if (draft.channelIds.length > 0 && namesPupil(title, pupils)) {
    fault('what', 'This names a pupil, and everybody in a channel could read it. Put the name into the note.');
  }
  if (problems.length > 0 || owners.kind === 'problem' || dueOn === null) return { kind: 'problems', problems };
  const form: ActionForm = {
    actionId: draft.actionId,
    title,
    note,
    provisionId: draft.provisionId,
    pupilIds: pupils.map(({ pupilId }) => pupilId),
    ownerIds: owners.ownerIds,
    dueInSchoolDays: days,
    channelIds: draft.channelIds,
  };
  return { kind: 'plan', plan: { form, dueOn, print: printOf(form, dueOn) } };
}

type Owners =
  | { readonly kind: 'owners'; readonly ownerIds: readonly string[] }
  | { readonly kind: 'problem'; readonly message: string };

const problem = (message: string): Owners => ({ kind: 'problem', message });

/** Those who were chosen; where nobody was, those whom the line of the pack names. */
function ownersOf(
  { staff }: School,
  draft: ActionDraft,
  provision: Provision | null,
  pupils: readonly Pupil[],
): Owners {
  const known = new Set(staff.map(({ personId }) => personId));
  if (!draft.ownerIds.every((ownerId) => known.has(ownerId))) {
    return problem('One of those chosen is not on the school’s staff list for this app. Choose somebody who is.');
  }
  const isChosen = draft.ownerIds.length + draft.roles.length > 0;
  if (!isChosen && provision === null) return problem('Choose who does it.');
  const roles = isChosen ? draft.roles : appRolesOf(provision?.roles ?? []);
  const byRole = peopleInRoles(staff, roles, pupils).map(({ personId }) => personId);
  const ownerIds = [...new Set([...draft.ownerIds, ...byRole])];
  if (ownerIds.length === 0)
    return problem('Nobody on the staff list plays that part for these pupils. Choose a person.');
  return { kind: 'owners', ownerIds };
}

function printOf({ dueInSchoolDays: _days, ...form }: ActionForm, dueOn: IsoDate): string {
  return createHash('sha256')
    .update(JSON.stringify([dueOn, Object.entries(form).toSorted(([one], [other]) => (one < other ? -1 : 1))]))
    .digest('base64url')
    .slice(0, 16);
}
