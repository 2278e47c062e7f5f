import type { IsoDate } from '../calendar/iso-date.ts';
import type { LegalCalendar } from './legal-calendar.ts';
import { legalFiguresOn, type LegalFigures } from './legal-figures.ts';
import { isPenaltyNotice, isWithdrawn, noticesInOrder, type LegalNotice } from './legal-notice.ts';
import { noticeToImproveStanding, type NoticeToImproveStanding } from './notice-to-improve.ts';
import {
  penaltyNoticeLadder,
  penaltyNoticesOf,
  type LadderStep,
  type ParentAndChild,
  type PenaltyNoticeLadder,
} from './penalty-notice-ladder.ts';
import { penaltyNoticePayment, type PenaltyNoticePayment } from './penalty-notice-payment.ts';
import {
  penaltyNoticeThreshold,
  type PenaltyNoticeThreshold,
  type ThresholdBlock,
  type UsedSession,
} from './penalty-notice-threshold.ts';
import type { UnauthorisedSession } from './unauthorised-sessions.ts';

/** One parent of one child: notices and their ladder are theirs alone (domain.md 2.1). */
export interface ParentStanding {
  readonly parentId: string;
  /** Without the sessions that this parent was given a notice for. */
  readonly threshold: PenaltyNoticeThreshold;
  readonly canBeReferred: boolean;
  readonly blockedBy: readonly ReferralBlock[];
  readonly ladder: PenaltyNoticeLadder;
  readonly payments: readonly PenaltyNoticePayment[];
  readonly noticesToImprove: readonly NoticeToImproveStanding[];
}

/** Why nobody may ask the local authority for a penalty notice now. Other help is never blocked. */
export type ReferralBlock =
  ThresholdBlock | 'not-of-compulsory-school-age' | 'school-age-to-be-checked' | 'no-notice-allowed';

export interface ParentQuestion {
  readonly calendar: LegalCalendar;
  readonly figures: LegalFigures;
  readonly age: 'yes' | 'no' | 'by-birthday';
  readonly sessions: readonly UnauthorisedSession[];
  readonly notices: readonly LegalNotice[];
  readonly parent: ParentAndChild;
  readonly on: IsoDate;
}

export function parentStanding({
  calendar,
  figures,
  age,
  sessions,
  notices,
  parent,
  on,
}: ParentQuestion): ParentStanding {
  const theirs = noticesInOrder(notices).filter(({ parentId }) => parentId === parent.parentId);
  const issued = penaltyNoticesOf(theirs, parent).filter(({ issuedOn }) => issuedOn <= on);
  const threshold = penaltyNoticeThreshold(calendar, figures.threshold, sessions, on, usedSessions(theirs, on, 'any'));
  const ladder = penaltyNoticeLadder(figures.ladder, theirs, parent, on);
  const blockedBy = referralBlocks(threshold, age, ladder.nextStep);
  return {
    parentId: parent.parentId,
    threshold,
    canBeReferred: blockedBy.length === 0,
    blockedBy,
    ladder,
    payments: issued.flatMap((notice) => {
      // A notice of the local schemes before the framework had other amounts, which are not known here.
      const ofItsDay = legalFiguresOn(notice.issuedOn);
      return ofItsDay === null ? [] : [penaltyNoticePayment(ofItsDay.ladder, theirs, notice, on)];
    }),
    noticesToImprove: theirs.flatMap((notice) =>
      isPenaltyNotice(notice)
        ? []
        : (noticeToImproveStanding(calendar, figures.noticeToImprove, notice, sessions, on) ?? []),
    ),
  };
}

/**
 * What notices were given for, up to a date. `any` keeps withdrawn notices too: after a withdrawal there are no
 * proceedings against that parent for the same absence. `standing` leaves them out: another parent may still answer for it.
 */
export function usedSessions(notices: readonly LegalNotice[], on: IsoDate, which: 'any' | 'standing'): UsedSession[] {
  const counting = noticesInOrder(notices).filter(
    (notice) => notice.issuedOn <= on && (which === 'any' || !isWithdrawn(notice, on)),
  );
  return counting
    .filter(isPenaltyNotice)
    .flatMap(({ noticeId, sessions }) =>
      sessions.map(({ on: missedOn, session }) => ({ on: missedOn, session, noticeId })),
    );
}

/** @param nextStep Null where no one parent is meant. */
export function referralBlocks(
  { blockedBy }: Pick<PenaltyNoticeThreshold, 'blockedBy'>,
  age: ParentQuestion['age'],
  nextStep: LadderStep | null,
): ReferralBlock[] {
  const found: ReferralBlock[] = [...blockedBy];
  if (age === 'no') found.push('not-of-compulsory-school-age');
  if (age === 'by-birthday') found.push('school-age-to-be-checked');
  if (nextStep === 'no-notice-allowed') found.push('no-notice-allowed');
  return found;
}
