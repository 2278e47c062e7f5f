import { AGENDA_PLAN } from './agenda-plan.ts';

export interface AgendaSizes {
  /** How many pupils rules may put on an agenda, to choose from, the fewest first. */
  readonly sizes: readonly number[];
  /** The one that is chosen at first. */
  readonly usual: number;
}

/** What whoever plans a meeting chooses from in a school whose agendas have at most so many pupils. */
export function agendaSizes(agendaCap: number): AgendaSizes {
  const { sizes, usualSize } = AGENDA_PLAN;
  return { sizes: [...sizes.filter((size) => size < agendaCap), agendaCap], usual: Math.min(usualSize, agendaCap) };
}
