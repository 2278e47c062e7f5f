import type { DraftProblem } from '../../domain/actions/action-draft.ts';
import { why } from '../../domain/authorise.ts';
import type { Person } from '../../domain/person.ts';
import type { School } from '../../domain/school.ts';
import { completeAction, recordAction } from '../issue-action.ts';
import { planAction } from '../new-action/plan-action.ts';
import { schoolTime } from '../school-time.ts';
import { onMeeting, type MeetingNeeds, type MeetingOutcome, type WorkDone } from './on-meeting.ts';

/** What a meeting decides about a pupil: an action with an owner and a date. */
export interface DecisionForm {
  /** Made when the form was opened: a repeated submit decides once. */
  readonly decisionId: string;
  readonly itemId: string;
  readonly title: string;
  /** The line of the pack; null for what people thought of. */
  readonly provisionId: string | null;
  readonly ownerIds: readonly string[];
  readonly dueInSchoolDays: number;
}

export type DecideOutcome = MeetingOutcome | { readonly kind: 'problems'; readonly problems: readonly DraftProblem[] };

/** Records a decision with its action and the cards that tell the owners, all of it or nothing. */
export function decideAction(needs: MeetingNeeds) {
  return async (school: School, person: Person, meetingId: string, form: DecisionForm): Promise<DecideOutcome> => {
    let problems: readonly DraftProblem[] = [];
    const outcome = await onMeeting(
      needs,
      school,
      person,
      meetingId,
      async (records, record, now): Promise<WorkDone> => {
        const { meeting, items, decisions } = record;
        const { decisionId, itemId } = form;
        if (decisions.some((decision) => decision.decisionId === decisionId)) return { kind: 'same' };
        if (meeting.state !== 'running') return refused('Decisions are recorded while the meeting runs.');
        const item = items.find((each) => each.itemId === itemId && each.part === 'agenda' && !each.isTakenOut);
        if (item === undefined) return refused('This pupil is no longer on the agenda.');
        const pupil = (await records.pupils.all(school.schoolId)).find(({ pupilId }) => pupilId === item.pupilId);
        const answer = why(person, 'action.issue', pupil ?? {});
        if (answer.kind === 'refused') return refused(answer.reason);
        const draft = {
          ...{ actionId: decisionId, provisionId: form.provisionId, title: form.title, note: '' },
          ...{ ownerIds: form.ownerIds, roles: [], pupilGroup: 'nobody', pupilIds: [item.pupilId], pupilNames: '' },
          ...{ dueInSchoolDays: form.dueInSchoolDays, channelIds: [] },
        };
        const planned = await planAction(records, school, person, draft, schoolTime(school, now).on);
        if (planned.kind === 'problems') {
          ({ problems } = planned);
          return refused('');
        }
        const { dueInSchoolDays: _days, channelIds: _channels, ...given } = planned.plan.form;
        const by = { issuedBy: person.personId, issuedAt: now, dueOn: planned.plan.dueOn };
        const action = completeAction(school, { ...given, occurrenceKey: null, ...by });
        if (!(await recordAction(records, school, action)))
          return refused('This form was used before. Open a new one.');
        const decided = { decisionId, itemId, decidedBy: person.personId, decidedAt: now, undoneBy: null };
        await records.meetings.decide(meetingId, decided);
        return { kind: 'changed', meeting, what: `decide ${decisionId}` };
      },
    );
    return problems.length > 0 ? { kind: 'problems', problems } : outcome;
  };
}

const refused = (message: string): WorkDone => ({ kind: 'refused', message });
