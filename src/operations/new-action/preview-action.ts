import type { ActionDraft, DraftProblem } from '../../domain/actions/action-draft.ts';
import type { ActionView } from '../../domain/actions/action-view.ts';
import { mayAtAll, why } from '../../domain/authorise.ts';
import type { IsoDate } from '../../domain/calendar/iso-date.ts';
import type { Person } from '../../domain/person.ts';
import type { School } from '../../domain/school.ts';
import { actionViewOf } from '../cards/load-action.ts';
import { completeAction } from '../issue-action.ts';
import { loadOfStaff, type StaffLoad } from '../load-of-staff.ts';
import type { Clock } from '../ports.ts';
import type { Database, Records } from '../records.ts';
import { schoolTime } from '../school-time.ts';
import { planAction, type ActionPlan } from './plan-action.ts';

export interface ActionPreview {
  /** What was seen: given back when it is issued. */
  readonly print: string;
  /** The card as its owners get it. */
  readonly view: ActionView;
  /** As a channel gets it; null where it goes to none. */
  readonly inChannel: ActionView | null;
  readonly channelNames: readonly string[];
  /** Each owner, with what they have on their hands without it. */
  readonly owners: readonly StaffLoad[];
  /** Those who have not installed the app, so that no card reaches their chat. */
  readonly unreached: readonly string[];
}

export type PreviewedAction =
  | { readonly kind: 'preview'; readonly preview: ActionPreview }
  | { readonly kind: 'problems'; readonly problems: readonly DraftProblem[] }
  | { readonly kind: 'refused'; readonly message: string };

/** The card as it will be, to whom it goes and what they have to do already; or what is wrong. Nothing is kept. */
export function previewAction({ database, clock }: { readonly database: Database; readonly clock: Clock }) {
  return async (school: School, person: Person, draft: ActionDraft): Promise<PreviewedAction> => {
    if (!mayAtAll(person, 'action.issue')) return { kind: 'refused', message: why(person, 'action.issue', {}).reason };
    const { records } = database;
    const now = clock();
    const today = schoolTime(school, now).on;
    const planned = await planAction(records, school, person, draft, today);
    if (planned.kind === 'problems') return planned;
    await noteRead(records, school, person, planned.plan, now);
    return { kind: 'preview', preview: await previewOf(records, school, person, planned.plan, today, now) };
  };
}

/** A preview names pupils whom a rule of the strategy found: it is a read like any other. */
async function noteRead({ audit }: Records, { schoolId }: School, person: Person, { form }: ActionPlan, at: Date) {
  const { reason } = why(person, 'action.issue', {});
  const { pupilIds } = form;
  const subject = `a preview, ${pupilIds.length} pupils`;
  await audit.record({ schoolId, at, personId: person.personId, verb: 'action.issue', subject, pupilIds, reason });
}

async function previewOf(
  records: Records,
  school: School,
  person: Person,
  { form, dueOn, print }: ActionPlan,
  today: IsoDate,
  now: Date,
): Promise<ActionPreview> {
  const { dueInSchoolDays: _days, channelIds, ...given } = form;
  const { ownerIds } = form;
  const [reader = ''] = ownerIds;
  const by = person.personId;
  const action = completeAction(school, { ...given, occurrenceKey: null, issuedBy: by, issuedAt: now, dueOn });
  const record = { action, events: [{ kind: 'issued', clickId: 'issued', by, at: now, ownerIds } as const] };
  const view = (as: Parameters<typeof actionViewOf>[3]) => actionViewOf(records, school, record, as);
  const loads = await loadOfStaff(records, school, today);
  const channels = (await records.places.channels(school.schoolId)).filter(({ channelId }) =>
    channelIds.includes(channelId),
  );
  const unreached: string[] = [];
  for (const { personId, name } of loads) {
    if (ownerIds.includes(personId) && (await records.places.chatOf(personId)) === null) unreached.push(name);
  }
  return {
    print,
    view: await view({ kind: 'person', personId: reader, on: today }),
    inChannel: channels.length === 0 ? null : await view({ kind: 'channel' }),
    channelNames: channels.map(({ name }) => name),
    owners: loads.filter(({ personId }) => ownerIds.includes(personId)),
    unreached,
  };
}
