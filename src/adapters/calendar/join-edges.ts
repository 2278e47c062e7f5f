import type { Refuse } from './calendar-refusal.ts';
import type { Period } from './meaning.ts';
import type { TermEvent, TermSpan } from './place-terms.ts';

const ALLOWED = 'one day on which a term begins, and the next one, on which the same term ends';

/**
 * Joins "Autumn term begins" and "Autumn term ends" to a term: each beginning with the end that comes next. What agrees
 * with a term that another event gives whole is passed over.
 */
export function joinEdges(edges: readonly TermEvent[], given: readonly TermSpan[], refuse: Refuse): TermSpan[] {
  const spans: TermSpan[] = [];
  let open: TermEvent | null = null;
  for (const event of edges) {
    if (event.firstOn !== event.lastOn) refuse(event, 'A term begins and ends on one day.', ALLOWED);
    else if (isRepeated(event, open) || agrees(event, [...given, ...spans])) continue;
    else if (isWithin(event, given)) refuse(event, 'Another event gives the whole term, and other ends.', ALLOWED);
    else if (event.edge === 'first') {
      if (open !== null) refuse(open, `The term has no end before ${event.firstOn}, when another begins.`, ALLOWED);
      open = event;
    } else if (open === null) {
      refuse(event, 'No term begins before that, or it has ended already.', ALLOWED);
    } else {
      const period = periodOfBoth(open.period, event.period);
      if (period === null) {
        refuse(open, `The next end of a term, on ${event.firstOn}, is of another ("${event.summary}").`, ALLOWED);
        refuse(event, `The last beginning of a term, on ${open.firstOn}, is of another ("${open.summary}").`, ALLOWED);
      } else spans.push({ period, startsOn: open.firstOn, endsOn: event.firstOn, event: open });
      open = null;
    }
  }
  if (open !== null) refuse(open, 'The term has no end.', ALLOWED);
  return spans;
}

function isRepeated({ edge, firstOn }: TermEvent, open: TermEvent | null): boolean {
  return edge === 'first' && open?.firstOn === firstOn;
}

function agrees(event: TermEvent, spans: readonly TermSpan[]): boolean {
  return spans.some(({ period, startsOn, endsOn }) => {
    const edge = event.edge === 'first' ? startsOn : endsOn;
    return edge === event.firstOn && periodOfBoth(period, event.period) !== null;
  });
}

function isWithin({ firstOn }: TermEvent, spans: readonly TermSpan[]): boolean {
  return spans.some(({ startsOn, endsOn }) => startsOn <= firstOn && firstOn <= endsOn);
}

/** Null where the two are of different terms; what only one of them says counts for both. */
function periodOfBoth(first: Period, last: Period): Period | null {
  const joined: Period = {
    season: first.season ?? last.season,
    half: first.half ?? last.half,
    number: first.number ?? last.number,
  };
  const isSame = (['season', 'half', 'number'] as const).every((part) => (last[part] ?? joined[part]) === joined[part]);
  return isSame ? joined : null;
}
