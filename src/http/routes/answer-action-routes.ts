import type { actOnAction } from '../../operations/act-on-action.ts';
import type { openAction } from '../../operations/open-action.ts';
import { answerRequest, type ActionImpact, type AnswerTaken } from '../actions-contract.ts';
import { problemAnswer, type Route } from '../route.ts';
import { taking } from '../taking.ts';

export interface AnswerActionNeeds {
  readonly actOnAction: ReturnType<typeof actOnAction>;
  readonly openAction: ReturnType<typeof openAction>;
}

/** What is done to an action from the tab. Whose it is decides who may (domain/actions/act-on-action.ts). */
export function answerActionRoutes({ actOnAction: act, openAction: open }: AnswerActionNeeds): Route[] {
  return [
    taking(answerRequest, {
      method: 'post',
      path: '/api/actions/:actionId/answer',
      verb: 'action.act',
      handle: async ({ school, person, params, body }) => {
        const outcome = await act(school, person, { actionId: params['actionId'] ?? '', ...body });
        if (outcome.kind === 'refused') return problemAnswer(422, 'refused', outcome.message);
        const answer: AnswerTaken = { kind: outcome.kind };
        return { status: 200, body: answer };
      },
    }),
    {
      method: 'get',
      path: '/api/actions/:actionId/impact',
      verb: 'action.act',
      handle: async ({ school, person, params }) => {
        const opened = await open(school, person, params['actionId'] ?? '', 'reviewed');
        if (opened.kind === 'refused') return problemAnswer(403, 'not-allowed', opened.message);
        const answer: ActionImpact = { sentences: [...opened.impact] };
        return { status: 200, body: answer };
      },
    },
  ];
}
