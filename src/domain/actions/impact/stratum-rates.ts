import type { SessionChange } from './session-change.ts';

/** Shares of the possible sessions that were attended, 0 to 1. */
export interface Rates {
  readonly before: number;
  readonly after: number;
}

export interface SessionSums {
  readonly attended: number;
  readonly possible: number;
}

interface SumsOfSpans {
  readonly before: SessionSums;
  readonly after: SessionSums;
}

/** Of two thousand peers the sums are asked for again and again. */
const known = new WeakMap<readonly SessionChange[], SumsOfSpans>();

/** Sessions summed over pupils, never the mean of their percentages (domain.md 1.4). */
export function sumOver(changes: readonly SessionChange[], span: 'before' | 'after'): SessionSums {
  const sums = known.get(changes) ?? { before: sumOfSpan(changes, 'before'), after: sumOfSpan(changes, 'after') };
  known.set(changes, sums);
  return sums[span];
}

function sumOfSpan(changes: readonly SessionChange[], span: 'before' | 'after'): SessionSums {
  let attended = 0;
  let possible = 0;
  for (const change of changes) {
    attended += change[span].attended;
    possible += change[span].possible;
  }
  return { attended, possible };
}

export function ratesOf(changes: readonly SessionChange[]): Rates {
  const rate = ({ attended, possible }: SessionSums) => attended / possible;
  return { before: rate(sumOver(changes, 'before')), after: rate(sumOver(changes, 'after')) };
}
