import { addDays, type IsoDate } from '../calendar/iso-date.ts';
import type { LadderFigures } from './legal-figures.ts';
import { isWithdrawn, noticesInOrder, type LegalNotice, type PenaltyNotice } from './legal-notice.ts';
import { penaltyNoticeLadder, type LadderStep } from './penalty-notice-ladder.ts';

/** What one penalty notice asks for and until when, and whether it was paid (domain.md 2.1). */
export interface PenaltyNoticePayment {
  readonly noticeId: string;
  /** Which notice it was when it was issued; the amounts on it stay those, whatever became of an earlier one. */
  readonly step: LadderStep;
  /** Empty while the day of receipt is not known. */
  readonly due: readonly { readonly pounds: number; readonly by: IsoDate }[];
  readonly state: PaymentState;
  /** The sum that is or was to be paid: on the day of payment where it was paid. Null where none can be named. */
  readonly pounds: number | null;
}

export type PaymentState =
  | 'payable'
  | 'paid'
  /** After the last day: whether it still counts as payment is for the local authority. */
  | 'paid-late'
  | 'unpaid'
  | 'withdrawn'
  | 'receipt-not-known'
  /** A third within three years, which there may not be: the record or the notice is at fault. */
  | 'not-allowed';

/**
 * @param figures Those of the day of issue.
 * @param notices All of the parent and child, the notice itself among them.
 */
export function penaltyNoticePayment(
  figures: LadderFigures,
  notices: readonly LegalNotice[],
  notice: PenaltyNotice,
  on: IsoDate,
): PenaltyNoticePayment {
  const inOrder = noticesInOrder(notices);
  const before = inOrder.slice(
    0,
    Math.max(
      0,
      inOrder.findIndex(({ noticeId }) => noticeId === notice.noticeId),
    ),
  );
  const { nextStep: step, terms } = penaltyNoticeLadder(figures, before, notice, notice.issuedOn);
  const { noticeId, receivedOn } = notice;
  // The day of receipt is not one of the days: the 21st day is 21 days later.
  const due =
    receivedOn === null ? [] : terms.map((sum) => ({ pounds: sum.pounds, by: addDays(receivedOn, sum.withinDays) }));
  const paidOn = notice.paidOn !== null && notice.paidOn <= on ? notice.paidOn : null;
  const inTime = due.find(({ by }) => (paidOn ?? on) <= by);
  const state = stateOf(notice, step, paidOn !== null, inTime !== undefined, on);
  return {
    noticeId,
    step,
    due,
    state,
    pounds: state === 'withdrawn' ? null : (inTime?.pounds ?? due.at(-1)?.pounds ?? null),
  };
}

function stateOf(
  notice: PenaltyNotice,
  step: LadderStep,
  isPaid: boolean,
  isInTime: boolean,
  on: IsoDate,
): PaymentState {
  if (isWithdrawn(notice, on)) return 'withdrawn';
  if (step === 'no-notice-allowed') return 'not-allowed';
  if (notice.receivedOn === null) return isPaid ? 'paid' : 'receipt-not-known';
  if (isPaid) return isInTime ? 'paid' : 'paid-late';
  return isInTime ? 'payable' : 'unpaid';
}
