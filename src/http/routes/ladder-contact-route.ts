import type { recordLadderContact } from '../../operations/first-day/record-ladder-contact.ts';
import { ladderContact, type Recorded } from '../ladder-contract.ts';
import { problemAnswer, type Route } from '../route.ts';
import { taking } from '../taking.ts';

export interface LadderContactRouteNeeds {
  readonly recordLadderContact: ReturnType<typeof recordLadderContact>;
}

export function ladderContactRoute({ recordLadderContact: record }: LadderContactRouteNeeds): Route {
  return taking(ladderContact, {
    method: 'post',
    path: '/api/ladder/contacts',
    verb: 'contact.record',
    handle: async ({ school, person, body }) => {
      const outcome = await record(school, person, body);
      if (outcome.kind === 'refused') return problemAnswer(403, 'not-allowed', outcome.message);
      const answer: Recorded = { kind: 'recorded' };
      return { status: 200, body: answer };
    },
  });
}
