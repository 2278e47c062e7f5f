import type { readUnsent } from '../../operations/read-unsent.ts';
import type { UnsentCards } from '../unsent-contract.ts';
import type { Route } from '../route.ts';

export interface UnsentRouteNeeds {
  readonly readUnsent: ReturnType<typeof readUnsent>;
}

export function unsentRoute({ readUnsent: read }: UnsentRouteNeeds): Route {
  return {
    method: 'get',
    path: '/api/unsent-cards',
    verb: 'delivery.send-again',
    handle: async ({ school }) => {
      const { on, cards } = await read(school);
      const body: UnsentCards = { on, cards: [...cards] };
      return { status: 200, body };
    },
  };
}
