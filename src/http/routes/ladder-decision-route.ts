import { decisionFault } from '../../domain/first-day/check-decision.ts';
import type { decideStep } from '../../operations/first-day/decide-step.ts';
import { ladderDecision, type Recorded } from '../ladder-contract.ts';
import { problemAnswer, type Route } from '../route.ts';
import { taking } from '../taking.ts';

export interface LadderDecisionRouteNeeds {
  readonly decideStep: ReturnType<typeof decideStep>;
}

export function ladderDecisionRoute({ decideStep: decide }: LadderDecisionRouteNeeds): Route {
  return taking(ladderDecision, {
    method: 'post',
    path: '/api/ladder/decisions',
    verb: 'ladder.decide',
    handle: async ({ school, person, body }) => {
      const fault = decisionFault(body);
      if (fault !== null) return problemAnswer(400, 'bad-request', fault);
      const outcome = await decide(school, person, body);
      if (outcome.kind === 'refused') return problemAnswer(403, 'not-allowed', outcome.message);
      if (outcome.kind === 'stale') return problemAnswer(409, 'stale', outcome.message);
      const answer: Recorded = { kind: 'recorded' };
      return { status: 200, body: answer };
    },
  });
}
