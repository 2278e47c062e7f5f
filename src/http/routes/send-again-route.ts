import type { sendAgain } from '../../operations/send-again.ts';
import { sendAgainRequest, type SendAgainAnswer } from '../unsent-contract.ts';
import { problemAnswer, type Route } from '../route.ts';
import { taking } from '../taking.ts';

export interface SendAgainRouteNeeds {
  readonly sendAgain: ReturnType<typeof sendAgain>;
}

export function sendAgainRoute({ sendAgain: again }: SendAgainRouteNeeds): Route {
  return taking(sendAgainRequest, {
    method: 'post',
    path: '/api/unsent-cards/send-again',
    verb: 'delivery.send-again',
    handle: async ({ school, person, body }) => {
      const outcome = await again(school, person, body);
      if (outcome.kind === 'refused') return problemAnswer(403, 'not-allowed', outcome.message);
      const answer: SendAgainAnswer = { deliveryIds: [...outcome.deliveryIds] };
      return { status: 202, body: answer };
    },
  });
}
