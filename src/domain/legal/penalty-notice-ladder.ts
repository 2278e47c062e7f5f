import { addDays, type IsoDate } from '../calendar/iso-date.ts';
import type { LadderFigures, NoticeTerms } from './legal-figures.ts';
import { isPenaltyNotice, isWithdrawn, noticesInOrder, type LegalNotice, type PenaltyNotice } from './legal-notice.ts';
import { yearsAfter } from './years-after.ts';

/** What may come next for one parent and one child, and the notices that it rests on (domain.md 2.1). */
export interface PenaltyNoticeLadder {
  readonly pupilId: string;
  readonly parentId: string;
  readonly nextStep: LadderStep;
  /** What the next notice would ask for, in days from its receipt; none where no notice is allowed. */
  readonly terms: NoticeTerms;
  readonly restsOn: readonly CountedNotice[];
  readonly leftOut: readonly UncountedNotice[];
  /** Null where none counts. */
  readonly oldestCountsUntil: IsoDate | null;
  /** The first day on which a notice is allowed again; null where one is allowed now. */
  readonly noticeAllowedFrom: IsoDate | null;
}

/** Where no notice is allowed another tool is left, usually prosecution: for people to choose. */
export type LadderStep = 'first-notice' | 'second-notice' | 'no-notice-allowed';

export interface CountedNotice {
  readonly noticeId: string;
  readonly issuedOn: IsoDate;
  /** The third anniversary of its issue, which still counts: three years from a day end at the end of that day. */
  readonly countsUntil: IsoDate;
}

export interface UncountedNotice {
  readonly noticeId: string;
  readonly issuedOn: IsoDate;
  readonly because: 'withdrawn' | 'before-the-framework' | 'years-over' | 'not-yet-issued';
}

/** One parent of one child. */
export interface ParentAndChild {
  readonly pupilId: string;
  readonly parentId: string;
}

/**
 * Each notice counts for three years from its own issue, paid or not, prosecuted or not, unless it was withdrawn; two that
 * count leave no third.
 * @param notices Of any parents and children.
 */
export function penaltyNoticeLadder(
  figures: LadderFigures,
  notices: readonly LegalNotice[],
  { pupilId, parentId }: ParentAndChild,
  on: IsoDate,
): PenaltyNoticeLadder {
  const restsOn: CountedNotice[] = [];
  const leftOut: UncountedNotice[] = [];
  for (const notice of penaltyNoticesOf(notices, { pupilId, parentId })) {
    const { noticeId, issuedOn } = notice;
    const because = whyNotCounted(figures, notice, on);
    if (because === null) restsOn.push({ noticeId, issuedOn, countsUntil: yearsAfter(issuedOn, figures.years) });
    else leftOut.push({ noticeId, issuedOn, because });
  }
  const most = figures.steps.length;
  const lastInTheWay = restsOn.at(-most);
  return {
    pupilId,
    parentId,
    nextStep: STEPS[restsOn.length] ?? 'no-notice-allowed',
    terms: figures.steps[restsOn.length] ?? [],
    restsOn,
    leftOut,
    oldestCountsUntil: restsOn[0]?.countsUntil ?? null,
    noticeAllowedFrom: lastInTheWay === undefined ? null : addDays(lastInTheWay.countsUntil, 1),
  };
}

/** In order of issue. */
export function penaltyNoticesOf(
  notices: readonly LegalNotice[],
  { pupilId, parentId }: ParentAndChild,
): PenaltyNotice[] {
  const theirs = notices.filter((notice) => notice.pupilId === pupilId && notice.parentId === parentId);
  return noticesInOrder(theirs.filter(isPenaltyNotice));
}

const STEPS: readonly LadderStep[] = ['first-notice', 'second-notice'];

function whyNotCounted(figures: LadderFigures, notice: PenaltyNotice, on: IsoDate): UncountedNotice['because'] | null {
  if (notice.issuedOn > on) return 'not-yet-issued';
  if (isWithdrawn(notice, on)) return 'withdrawn';
  if (notice.issuedOn < figures.noticesFrom) return 'before-the-framework';
  return yearsAfter(notice.issuedOn, figures.years) < on ? 'years-over' : null;
}
