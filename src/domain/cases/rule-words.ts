import type { Edge } from '../figures/percent-edge.ts';

const BY_RULE = 'By rule';
const AT_EDGE = /^By rule, (under|at or under) (\d{1,3}(?:\.\d{1,2})?)%/;

/**
 * Why the strategy opened a case, as the register's row says it: "By rule, under 95%: 14 of 152 sessions missed." The row
 * is the record: people read in it, and the app too, at which edge the case was opened.
 */
export function openedByRule(edge: Edge | null, why: string): string {
  if (edge === null) return `${BY_RULE}: ${why}`;
  return `${BY_RULE}, ${edge.included ? 'under' : 'at or under'} ${edge.percent}%: ${why}`;
}

/** "By rule: 96% or over on each of the last 10 school days." */
export function closedByRule(edge: Edge, schoolDays: number): string {
  const reached = edge.included ? `${edge.percent}% or over` : `over ${edge.percent}%`;
  return `${BY_RULE}: ${reached} on each of the last ${schoolDays} school days.`;
}

const LEFT = `${BY_RULE}: left the school’s roll`;

/** The strategy closes the case of a pupil who has left, whoever opened it. */
export function closedByLeaving(lastDay: string): string {
  return `${LEFT} on ${lastDay}.`;
}

export function isClosedByLeaving(because: string): boolean {
  return because.startsWith(LEFT);
}

/** "By hand: a meeting with the family is due." */
export function byHand(reason: string): string {
  return `By hand: ${reason}`;
}

export function isOpenedByRule(because: string): boolean {
  return because.startsWith(BY_RULE);
}

/** The edge at which the strategy opened a case; null where it was another rule, or a person. */
export function edgeInWords(because: string): Edge | null {
  const [, side, percent] = AT_EDGE.exec(because) ?? [];
  return percent === undefined || Number(percent) > 100
    ? null
    : { percent: Number(percent), included: side === 'under' };
}
