import { sessionsMissed } from '../figures/attendance-figures.ts';
import type { AgendaFacts, AgendaMoment } from './agenda-facts.ts';
import { AGENDA_PLAN } from './agenda-plan.ts';
import { FINDS } from './agenda-rules.ts';
import type { AgendaReason, ItemStanding } from './meeting.ts';

/** A pupil for the agenda, or for the improvers, with the sentences that say why. */
export interface AgendaEntry {
  readonly pupilId: string;
  readonly reasons: readonly AgendaReason[];
  readonly standing: ItemStanding;
}

export interface BuiltAgenda {
  readonly agenda: readonly AgendaEntry[];
  readonly improvers: readonly AgendaEntry[];
  /** Pupils for whom a rule spoke too, and for whom there was no room. */
  readonly leftOut: number;
}

/**
 * Whom a meeting talks about: in the plan's order of rules, within a rule the more reasons first and then the more
 * missed. What was carried over always has room; `cap` is for the others.
 */
export function buildAgenda(subjects: readonly AgendaFacts[], moment: AgendaMoment, cap: number): BuiltAgenda {
  const found = subjects.flatMap((facts) => {
    const reasons = reasonsFor(facts, moment);
    return reasons.length === 0 ? [] : [{ facts, reasons }];
  });
  const inOrder = found.toSorted(compare);
  const kept = inOrder.filter(({ facts }) => facts.carried !== null);
  const others = inOrder.filter(({ facts }) => facts.carried === null);
  const chosen = new Set([...kept, ...others.slice(0, cap)]);
  const onAgenda = new Set([...chosen].map(({ facts }) => facts.pupil.pupilId));
  return {
    agenda: inOrder.filter((each) => chosen.has(each)).map(({ facts, reasons }) => entryOf(facts, reasons)),
    improvers: subjects
      .filter(({ improved, pupil }) => improved !== null && !onAgenda.has(pupil.pupilId))
      .toSorted((one, other) => byMissed(one, other) || byId(one, other))
      .slice(0, AGENDA_PLAN.improversCap)
      .map((facts) => entryOf(facts, [{ rule: 'added', words: facts.improved ?? '' }])),
    leftOut: others.length - Math.min(cap, others.length),
  };
}

function entryOf({ pupil, standing }: AgendaFacts, reasons: readonly AgendaReason[]): AgendaEntry {
  return { pupilId: pupil.pupilId, reasons, standing };
}

/** Every rule's sentence for a pupil, in the plan's order. */
export function reasonsFor(facts: AgendaFacts, moment: AgendaMoment): AgendaReason[] {
  return AGENDA_PLAN.order.flatMap((rule) => {
    const words = rule === 'added' ? null : FINDS[rule](facts, moment);
    return words === null ? [] : [{ rule, words }];
  });
}

interface Found {
  readonly facts: AgendaFacts;
  readonly reasons: readonly AgendaReason[];
}

function compare(one: Found, other: Found): number {
  return (
    rankOf(one.reasons) - rankOf(other.reasons) ||
    other.reasons.length - one.reasons.length ||
    byMissed(one.facts, other.facts) ||
    byId(one.facts, other.facts)
  );
}

/** Of the reason that comes first in the plan's order; who has none is not here. */
function rankOf(reasons: readonly AgendaReason[]): number {
  return Math.min(...reasons.map(({ rule }) => AGENDA_PLAN.order.indexOf(rule)));
}

/** The larger share missed first, compared crosswise as whole numbers. */
function byMissed({ figures: one }: AgendaFacts, { figures: other }: AgendaFacts): number {
  return sessionsMissed(other) * one.possible - sessionsMissed(one) * other.possible;
}

function byId({ pupil: one }: AgendaFacts, { pupil: other }: AgendaFacts): number {
  return one.pupilId < other.pupilId ? -1 : 1;
}
