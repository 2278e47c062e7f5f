import type { Impact } from '../../domain/actions/impact/action-impact.ts';
import { impactSentences } from '../../domain/actions/impact/impact-sentences.ts';
import { edgesOf } from '../../domain/strategy/edges-of.ts';
import type { readImpact } from '../../operations/read-impact.ts';
import type { ImpactPage } from '../contract.ts';
import type { Route } from '../route.ts';

export interface ImpactRouteNeeds {
  readonly readImpact: ReturnType<typeof readImpact>;
}

export function impactRoute({ readImpact: read }: ImpactRouteNeeds): Route {
  return {
    method: 'get',
    path: '/api/actions/impact',
    verb: 'action.read',
    handle: async ({ school, person }) => {
      const edges = edgesOf(school.strategy);
      const body: ImpactPage = {
        kinds: (await read(school, person)).map(({ impact, ...kind }) => ({
          ...kind,
          verdict: verdictOf(impact),
          sentences: impactSentences(impact, edges),
        })),
      };
      return { status: 200, body };
    },
  };
}

function verdictOf(impact: Impact): ImpactPage['kinds'][number]['verdict'] {
  if (impact.kind !== 'estimated') return impact.kind;
  if (impact.estimate.low > 0) return 'better';
  return impact.estimate.high < 0 ? 'worse' : 'may-be-chance';
}
