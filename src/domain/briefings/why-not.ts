import type { Briefing, BriefingState } from './briefing.ts';

/** What people do to a briefing that is there. */
export type BriefingDeed = 'redraft' | 'approve' | 'send' | 'correct' | 'cancel';

export interface BriefingPolicy {
  /** True where the school wants a second pair of eyes before a briefing goes out. */
  readonly needsApproval: boolean;
}

const FROM: Readonly<Record<BriefingDeed, readonly BriefingState[]>> = {
  redraft: ['draft', 'approved'],
  approve: ['draft'],
  send: ['draft', 'approved'],
  correct: ['posted'],
  cancel: ['draft', 'approved', 'scheduled', 'posted'],
};

const REFUSALS: Readonly<Record<BriefingState, string>> = {
  draft: 'This briefing has not been posted yet. Change its draft instead.',
  approved: 'This briefing has been approved already.',
  scheduled: 'This briefing has its time already. Cancel it and write another to change it.',
  posted: 'This briefing has been posted. Correct it, and its cards change.',
  cancelled: 'This briefing was cancelled. Write another.',
};

/** Why a deed cannot be done to a briefing now, in words for the person; null where it can. */
export function whyNot(
  deed: BriefingDeed,
  briefing: Pick<Briefing, 'state' | 'writtenBy' | 'authorId'>,
  personId: string,
  { needsApproval }: BriefingPolicy,
): string | null {
  if (!FROM[deed].includes(briefing.state)) return REFUSALS[briefing.state];
  if (deed === 'approve' && (personId === briefing.writtenBy || personId === briefing.authorId)) {
    return 'A second pair of eyes is somebody else’s: ask a colleague to approve this briefing.';
  }
  if (deed === 'send' && needsApproval && briefing.state !== 'approved') {
    return 'The school wants a second pair of eyes: somebody else approves this briefing before it goes out.';
  }
  return null;
}
