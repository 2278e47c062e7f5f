export type Season = 'autumn' | 'spring' | 'summer';

/** What an event calls a term or a part of one: "Autumn term" has a season, "Term 3" a number, "Spring 2" a half. */
export interface Period {
  readonly season: Season | null;
  readonly half: 1 | 2 | null;
  readonly number: number | null;
}

/** What an event of a school calendar says by its words. Whether its dates fit is another matter. */
export type Meaning =
  /** `edge`: the event is the first or the last day; null where it is the whole of the time. */
  | { readonly kind: 'term'; readonly period: Period; readonly edge: 'first' | 'last' | null }
  | { readonly kind: 'half-term'; readonly season: Season | null }
  /** A time without school that terms leave free anyway. */
  | { readonly kind: 'holiday' }
  | { readonly kind: 'inset' }
  | { readonly kind: 'bank-holiday' }
  | { readonly kind: 'closure' }
  | { readonly kind: 'unclear'; readonly message: string; readonly allowed: string }
  | { readonly kind: 'unknown' };

const SEASONS: readonly Season[] = ['autumn', 'spring', 'summer'];

/** The one season that is named; null where none is, or more than one. */
export function seasonNamed(words: readonly string[]): Season | null {
  const named = SEASONS.filter((season) => words.includes(season));
  return named.length === 1 ? (named[0] ?? null) : null;
}
