import { addDays, type IsoDate } from '../calendar/iso-date.ts';
import { SMALLEST_GROUP_SHOWN } from '../figures/group-figures.ts';
import type { PupilCase } from './pupil-case.ts';

/** How far ahead a review may lie. */
export const REVIEW_WITHIN_DAYS = 30;

export type LackingPart = 'barrier' | 'strategy' | 'review';

/** What a case lacks of a complete narrative: a barrier, a strategy, and a review today or inside 30 days. */
export function lackingIn(pupilCase: PupilCase | null, on: IsoDate): LackingPart[] {
  const { barriers = [], strategies = [], nextReviewOn = null } = pupilCase ?? {};
  const readable = strategies.filter(({ fault }) => fault === null);
  const until = addDays(on, REVIEW_WITHIN_DAYS);
  const reviews = [nextReviewOn, ...readable.map(({ reviewOn }) => reviewOn)];
  const lacking: LackingPart[] = [];
  if (barriers.length === 0) lacking.push('barrier');
  if (readable.length === 0) lacking.push('strategy');
  if (!reviews.some((reviewOn) => reviewOn !== null && reviewOn >= on && reviewOn <= until)) lacking.push('review');
  return lacking;
}

/** One pupil under the strategy's threshold for a narrative (AMB-06). */
export interface PupilDue {
  readonly yearGroup: number;
  readonly lacking: readonly LackingPart[];
}

export interface Completeness {
  /** Pupils who need a narrative. */
  readonly due: number;
  readonly complete: number;
  /** How many lack each part. */
  readonly lacking: Readonly<Record<LackingPart, number>>;
}

export interface YearCompleteness {
  readonly yearGroup: number;
  /** Null where so few pupils are due that the figures would tell of one of them (domain.md 5). */
  readonly figures: Completeness | null;
}

export interface CaseCompleteness {
  readonly all: Completeness | null;
  readonly years: readonly YearCompleteness[];
}

/** By year group and together. Nobody due is told as that: it says nothing of anybody. */
export function caseCompleteness(yearGroups: readonly number[], due: readonly PupilDue[]): CaseCompleteness {
  const counted = yearGroups.map((yearGroup) => {
    return { yearGroup, figures: countOf(due.filter((pupil) => pupil.yearGroup === yearGroup)) };
  });
  const hidden = hiddenYears(counted);
  const all = countOf(due);
  return {
    all: isSmall(all) ? null : all,
    years: counted.map(({ yearGroup, figures }) => ({ yearGroup, figures: hidden.has(yearGroup) ? null : figures })),
  };
}

/** One hidden year alone could be worked out from the others and the sum, so that the next smallest is hidden with it. */
function hiddenYears(years: readonly { readonly yearGroup: number; readonly figures: Completeness }[]): Set<number> {
  const bySize = years.filter(({ figures }) => figures.due > 0).toSorted((a, b) => a.figures.due - b.figures.due);
  const small = bySize.filter(({ figures }) => isSmall(figures));
  const hidden = small.length === 1 ? bySize.slice(0, 2) : small;
  return new Set(hidden.map(({ yearGroup }) => yearGroup));
}

function isSmall({ due }: Completeness): boolean {
  return due > 0 && due < SMALLEST_GROUP_SHOWN;
}

function countOf(due: readonly PupilDue[]): Completeness {
  const lack = (part: LackingPart) => due.filter(({ lacking }) => lacking.includes(part)).length;
  return {
    due: due.length,
    complete: due.filter(({ lacking }) => lacking.length === 0).length,
    lacking: { barrier: lack('barrier'), strategy: lack('strategy'), review: lack('review') },
  };
}
