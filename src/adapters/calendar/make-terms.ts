import { addDays, dayNumber } from '../../domain/calendar/iso-date.ts';
import type { Term } from '../../domain/calendar/school-calendar.ts';
import type { Refuse } from './calendar-refusal.ts';
import type { Season } from './meaning.ts';
import type { TermSpan } from './place-terms.ts';

export interface PlacedTerm {
  readonly term: Term;
  readonly season: Season | null;
}

/** Longer than this no half term lasts: it is a holiday between terms. */
export const LONGEST_HALF_TERM_DAYS = 16;

/** The terms of one school year from its times of school in order: the two halves of a term are joined to one. */
export function makeTerms(spans: readonly TermSpan[], refuse: Refuse): PlacedTerm[] {
  const placed: (PlacedTerm & { readonly span: TermSpan })[] = [];
  for (const [index, span] of spans.entries()) {
    const last = placed.at(-1);
    if (last?.term.halfTerm === null && areHalves(last.span, span)) {
      const halfTerm = { startsOn: addDays(last.term.endsOn, 1), endsOn: addDays(span.startsOn, -1) };
      const whole = { ...last.term, name: capital(span.period.season ?? ''), endsOn: span.endsOn, halfTerm };
      placed.splice(-1, 1, { ...last, term: whole });
      continue;
    }
    const name = nameOf(span, index, spans);
    if (placed.some(({ term }) => term.name === name)) {
      refuse(span.event, `The school year has a term "${name}" already.`, 'each term once in a school year');
      continue;
    }
    const { startsOn, endsOn, period } = span;
    placed.push({ term: { name, startsOn, endsOn, halfTerm: null }, season: period.season, span });
  }
  return placed.map(({ term, season }) => ({ term, season }));
}

/** "Autumn 1" and "Autumn 2", or "Autumn term" twice with no more between than a half term. */
function areHalves(first: TermSpan, second: TermSpan): boolean {
  const isSameSeason = first.period.season !== null && first.period.season === second.period.season;
  const daysBetween = dayNumber(second.startsOn) - dayNumber(first.endsOn) - 1;
  const halves = `${first.period.half ?? ''} ${second.period.half ?? ''}`;
  return isSameSeason && daysBetween > 0 && daysBetween <= LONGEST_HALF_TERM_DAYS && ['1 2', ' '].includes(halves);
}

const BY_ORDER = ['Autumn', 'Spring', 'Summer'];

function nameOf({ period: { season, half, number } }: TermSpan, index: number, spans: readonly TermSpan[]): string {
  if (season !== null) return half === null ? capital(season) : `${capital(season)} ${half}`;
  if (number !== null) return `Term ${number}`;
  return spans.length === BY_ORDER.length ? (BY_ORDER[index] ?? '') : `Term ${index + 1}`;
}

function capital(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}
