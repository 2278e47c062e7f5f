import type { ActionDraft, DraftProblem } from '../../domain/actions/action-draft.ts';
import type { Person } from '../../domain/person.ts';
import type { School } from '../../domain/school.ts';
import { issueAction, type IssueOutcome } from '../issue-action.ts';
import type { Clock } from '../ports.ts';
import type { Database } from '../records.ts';
import { schoolTime } from '../school-time.ts';
import { planAction } from './plan-action.ts';

export type IssuedDraft =
  | IssueOutcome
  | { readonly kind: 'problems'; readonly problems: readonly DraftProblem[] }
  /** It comes to something else than what was seen: marks have come in, or staff have changed. */
  | { readonly kind: 'changed' };

/** Issues what somebody saw in the preview, and nothing else. A repeated submit has no further effect. */
export function issueDraft(needs: { readonly database: Database; readonly clock: Clock }) {
  const issue = issueAction(needs);
  return async (school: School, person: Person, draft: ActionDraft, print: string): Promise<IssuedDraft> => {
    const { records } = needs.database;
    const known = await records.actions.get(draft.actionId);
    if (known !== null) {
      const isOwn = known.action.schoolId === school.schoolId && known.action.issuedBy === person.personId;
      if (!isOwn) return { kind: 'refused', message: 'This form was used before. Open a new one.' };
      return { kind: 'issued', actionId: draft.actionId, dueOn: known.action.dueOn };
    }
    const planned = await planAction(records, school, person, draft, schoolTime(school, needs.clock()).on);
    if (planned.kind === 'problems') return planned;
    if (planned.plan.print !== print) return { kind: 'changed' };
    return issue(school, person, planned.plan.form);
  };
}
