import type { Briefing, BriefingState } from './briefing.ts';

/** What people do to a briefing that is there. */
export type BriefingDeed = 'redraft' | 'offer' | 'approve' | 'return' | 'send' | 'correct' | 'cancel';

export interface BriefingPolicy {
  /** True where the school wants a second pair of eyes before a briefing goes out. */
  readonly needsApproval: boolean;
}

export type BriefingStanding = Pick<Briefing, 'state' | 'writtenBy' | 'authorId' | 'correction'>;

const FROM: Readonly<Record<BriefingDeed, readonly BriefingState[]>> = {
  redraft: ['draft', 'offered', 'approved'],
  offer: ['draft'],
  approve: ['offered'],
  return: ['offered'],
  send: ['draft', 'approved'],
  correct: ['posted'],
  cancel: ['draft', 'offered', 'approved', 'scheduled', 'posted'],
};

const REFUSALS: Readonly<Record<BriefingState, string>> = {
  draft: 'This briefing is still a draft.',
  offered: 'This briefing waits for a second pair of eyes: somebody approves it or sends it back.',
  approved: 'This briefing has been approved already.',
  scheduled: 'This briefing has its time already. Cancel it and write another to change it.',
  posted: 'This briefing has been posted. Correct it, and its cards change.',
  cancelled: 'This briefing was cancelled. Write another.',
};

/** Why a deed cannot be done to a briefing now, in words for the person; null where it can. */
export function whyNot(
  deed: BriefingDeed,
  briefing: BriefingStanding,
  personId: string,
  { needsApproval }: BriefingPolicy,
): string | null {
  const waits = deed === 'approve' || deed === 'return' ? briefing.correction !== null : false;
  if (!waits && !FROM[deed].includes(briefing.state)) return REFUSALS[briefing.state];
  if (deed === 'offer' && !needsApproval) return 'This school’s briefings need nobody’s approval. Post it.';
  if (deed === 'approve' && (personId === briefing.writtenBy || personId === briefing.authorId)) {
    return 'A second pair of eyes is somebody else’s: ask a colleague to approve this briefing.';
  }
  if (deed === 'send' && needsApproval && briefing.state !== 'approved') {
    return 'The school wants a second pair of eyes: somebody else approves this briefing before it goes out.';
  }
  return null;
}
