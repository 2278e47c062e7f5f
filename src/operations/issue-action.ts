import type { Action } from '../domain/actions/action.ts';
import { dueAfter } from '../domain/actions/action-deadlines.ts';
import { lineManagersOf } from '../domain/actions/line-managers.ts';
import { outcomeChoices } from '../domain/actions/outcome-choices.ts';
import { why } from '../domain/authorise.ts';
import type { IsoDate } from '../domain/calendar/iso-date.ts';
import { createSchoolDays } from '../domain/calendar/school-days.ts';
import type { Person } from '../domain/person.ts';
import type { School } from '../domain/school.ts';
import type { Clock } from './ports.ts';
import type { Database, Records } from './records.ts';
import { schoolTime } from './school-time.ts';
import { postInChannels, tellOwners } from './tell-of-action.ts';

/** An action as the form gives it. */
export interface ActionForm {
  /** Made when the form was opened: a repeated submit issues it once. */
  readonly actionId: string;
  readonly title: string;
  readonly note: string;
  readonly provisionId: string | null;
  readonly pupilIds: readonly string[];
  readonly ownerIds: readonly string[];
  readonly dueInSchoolDays: number;
  /** Where its card is posted besides the owners' chats. */
  readonly channelIds: readonly string[];
}

export type IssueOutcome =
  | { readonly kind: 'issued'; readonly actionId: string; readonly dueOn: IsoDate }
  | { readonly kind: 'refused'; readonly message: string };

/** A person gives colleagues a task. Recorded with the cards that tell the owners of it. */
export function issueAction({ database, clock }: { readonly database: Database; readonly clock: Clock }) {
  return async (school: School, person: Person, form: ActionForm): Promise<IssueOutcome> => {
    const now = clock();
    const today = schoolTime(school, now).on;
    const refusal = await refusalOf(database.records, school, person, form);
    if (refusal !== null) return { kind: 'refused', message: refusal };
    const dueOn = dueAfter(createSchoolDays(school.calendars), today, form.dueInSchoolDays);
    if (dueOn === null) return { kind: 'refused', message: 'The due date lies past the school’s calendar.' };
    const issuedBy = person.personId;
    const { dueInSchoolDays: _days, channelIds, ...given } = form;
    const action = completeAction(school, { ...given, occurrenceKey: null, issuedBy, issuedAt: now, dueOn });
    await database.inTransaction(async (records) => {
      if (!(await recordAction(records, school, action))) return;
      await postInChannels(records, school, action, channelIds);
      const subject = action.actionId;
      const reason = why(person, 'action.issue', {}).reason;
      const { pupilIds } = action;
      const entry = { schoolId: school.schoolId, at: now, personId: issuedBy, subject, pupilIds, reason };
      await records.audit.record({ ...entry, verb: 'action.issue' });
    });
    return { kind: 'issued', actionId: action.actionId, dueOn };
  };
}

type GivenAction = Omit<Action, 'schoolId' | 'chain' | 'escalatesAfterSchoolDays' | 'outcomes'>;

/** Freezes what the school's settings say today: a later change of staff or pack moves no action. */
export function completeAction(school: School, given: GivenAction): Action {
  return {
    ...given,
    schoolId: school.schoolId,
    chain: lineManagersOf(school.staff, given.ownerIds),
    escalatesAfterSchoolDays: school.strategy.durations.actionEscalatesAfterSchoolDays,
    outcomes: outcomeChoices(given),
  };
}

/** False when the action, or that of its occurrence, was issued before. */
export async function recordAction(records: Records, school: School, action: Action): Promise<boolean> {
  const { ownerIds, issuedBy, issuedAt } = action;
  const issued = { kind: 'issued', clickId: 'issued', by: issuedBy, at: issuedAt, ownerIds } as const;
  if (!(await records.actions.issue(action, issued))) return false;
  await tellOwners(records, school, action, issuedAt);
  return true;
}

async function refusalOf(records: Records, school: School, person: Person, form: ActionForm): Promise<string | null> {
  if (form.title.trim() === '') return 'Say in a line what is to be done.';
  if (form.ownerIds.length === 0) return 'Choose who does it.';
  const staff = new Set(school.staff.map(({ personId }) => personId));
  if (!form.ownerIds.every((ownerId) => staff.has(ownerId)))
    return 'One of those chosen is not on the school’s staff list for this app. Choose somebody who is.';
  const known = new Map((await records.pupils.all(school.schoolId)).map((pupil) => [pupil.pupilId, pupil]));
  const subjects = form.pupilIds.length === 0 ? yearsOf(person) : form.pupilIds.map((id) => known.get(id));
  for (const subject of subjects) {
    if (subject === undefined) return 'One of the pupils is not on the school’s roll.';
    const answer = why(person, 'action.issue', subject);
    if (answer.kind === 'refused') return answer.reason;
  }
  return null;
}

/** An action about no pupil is about the issuer's own years, or the whole school. */
function yearsOf({ yearGroups }: Person) {
  return yearGroups.length === 0 ? [{}] : [...yearGroups].map((yearGroup) => ({ yearGroup }));
}
