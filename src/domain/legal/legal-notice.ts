import type { IsoDate } from '../calendar/iso-date.ts';
import type { SchoolSession } from '../calendar/school-session.ts';

/** A notice that a person or the local authority issued, as recorded (domain.md 2.4). This app issues none. */
export type LegalNotice = PenaltyNotice | NoticeToImprove;

interface IssuedNotice {
  readonly noticeId: string;
  readonly pupilId: string;
  /** Notices are per parent and per child. */
  readonly parentId: string;
  readonly issuedOn: IsoDate;
  readonly withdrawnOn: IsoDate | null;
}

export interface PenaltyNotice extends IssuedNotice {
  readonly kind: 'penalty-notice';
  /** The days for paying run from here; null while it is not known. */
  readonly receivedOn: IsoDate | null;
  readonly paidOn: IsoDate | null;
  readonly withdrawalGround: WithdrawalGround | null;
  readonly prosecutedOn: IsoDate | null;
  /** The absence that it was given for. */
  readonly sessions: readonly SchoolSession[];
}

/** The last chance before a penalty notice. */
export interface NoticeToImprove extends IssuedNotice {
  readonly kind: 'notice-to-improve';
  readonly schoolDays: number;
}

/** Regulation 8 of SI 2007/1867 and the codes of conduct that repeat it. */
export type WithdrawalGround =
  'wrong-person' | 'not-as-the-code-of-conduct-says' | 'ought-not-to-have-been-issued' | 'material-errors';

export function isPenaltyNotice(notice: LegalNotice): notice is PenaltyNotice {
  return notice.kind === 'penalty-notice';
}

/** As things stood at the end of a date: what was withdrawn later still stood. */
export function isWithdrawn({ withdrawnOn }: LegalNotice, on: IsoDate): boolean {
  return withdrawnOn !== null && withdrawnOn <= on;
}

/** By the day of issue, and by id within a day, so that the order in which notices come changes nothing. */
export function noticesInOrder<Notice extends LegalNotice>(notices: readonly Notice[]): Notice[] {
  return notices.toSorted((a, b) => compare(a.issuedOn, b.issuedOn) || compare(a.noticeId, b.noticeId));
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
