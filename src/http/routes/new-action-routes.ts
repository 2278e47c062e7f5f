import type { ActionView } from '../../domain/actions/action-view.ts';
import type { ActionDraft as Draft } from '../../domain/actions/action-draft.ts';
import { ROLES } from '../../domain/person.ts';
import { ROLE_NAMES } from '../../domain/role-names.ts';
import type { StaffLoad } from '../../operations/load-of-staff.ts';
import type { issueDraft } from '../../operations/new-action/issue-draft.ts';
import type { offerAction } from '../../operations/new-action/offer-action.ts';
import type { previewAction } from '../../operations/new-action/preview-action.ts';
import {
  actionDraft,
  issueRequest,
  type ActionDraft,
  type ActionOffer,
  type CardWords,
  type IssueAnswer,
  type PreviewAnswer,
} from '../actions-contract.ts';
import { problemAnswer, type Route } from '../route.ts';
import { taking } from '../taking.ts';

export interface NewActionNeeds {
  readonly offerAction: ReturnType<typeof offerAction>;
  readonly previewAction: ReturnType<typeof previewAction>;
  readonly issueDraft: ReturnType<typeof issueDraft>;
}

/** The form for a new action in the tab: the same steps as the dialog in chat. */
export function newActionRoutes(needs: NewActionNeeds): Route[] {
  return [offerRoute(needs), previewRoute(needs), issueRoute(needs)];
}

function offerRoute({ offerAction: offer }: NewActionNeeds): Route {
  return {
    method: 'get',
    path: '/api/actions/offer',
    verb: 'action.issue',
    handle: async ({ school, person }) => {
      const answer = await offer(school, person);
      if (answer.kind === 'refused') return problemAnswer(403, 'not-allowed', answer.message);
      const { actionId, provisions, staff, roles, groups, channels } = answer.offer;
      const body: ActionOffer = {
        actionId,
        provisions: [...provisions],
        staff: staff.map((one) => ({ personId: one.personId, ...loadOf(one) })),
        roles: roles.map(({ role, people }) => ({ role, title: ROLE_NAMES[role], people })),
        groups: [...groups],
        channels: channels.map(({ channelId, name }) => ({ channelId, name })),
      };
      return { status: 200, body };
    },
  };
}

function previewRoute({ previewAction: preview }: NewActionNeeds): Route {
  return taking(actionDraft, {
    method: 'post',
    path: '/api/actions/preview',
    verb: 'action.issue',
    handle: async ({ school, person, body }) => {
      const answer = await preview(school, person, draftOf(body));
      if (answer.kind === 'refused') return problemAnswer(403, 'not-allowed', answer.message);
      if (answer.kind === 'problems') {
        return { status: 200, body: { kind: 'problems', problems: [...answer.problems] } satisfies PreviewAnswer };
      }
      const { print, view, inChannel, channelNames, owners, unreached } = answer.preview;
      const shown: PreviewAnswer = {
        kind: 'preview',
        print,
        card: wordsOf(view),
        inChannel: inChannel === null ? null : wordsOf(inChannel),
        channelNames: [...channelNames],
        owners: owners.map(loadOf),
        unreached: [...unreached],
      };
      return { status: 200, body: shown };
    },
  });
}

function issueRoute({ issueDraft: issue }: NewActionNeeds): Route {
  return taking(issueRequest, {
    method: 'post',
    path: '/api/actions',
    verb: 'action.issue',
    handle: async ({ school, person, body }) => {
      const outcome = await issue(school, person, draftOf(body.draft), body.print);
      if (outcome.kind === 'refused') return problemAnswer(403, 'not-allowed', outcome.message);
      const answer: IssueAnswer =
        outcome.kind === 'problems' ? { kind: 'problems', problems: [...outcome.problems] } : outcome;
      return { status: 200, body: answer };
    },
  });
}

function draftOf({ roles, dueInSchoolDays, ...draft }: ActionDraft): Draft {
  const known = ROLES.filter((role) => roles.includes(role));
  return { ...draft, roles: known, dueInSchoolDays: dueInSchoolDays ?? Number.NaN };
}

function loadOf({ name, open, overdue, dueThisWeek }: StaffLoad) {
  return { name, open, overdue, dueThisWeek };
}

function wordsOf({ title, owners, dueOn, note, pupils, pupilCount, issuedBy }: ActionView): CardWords {
  return { title, owners: owners.map(({ name }) => name), dueOn, note, pupils: [...pupils], pupilCount, issuedBy };
}
