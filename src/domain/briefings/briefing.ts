import type { FigureBlockName } from './figure-block.ts';

/** Longer words, with every figure below them, would not fit a card of Teams in the worst case. */
export const BRIEFING_TEXT_MAX = 2_000;

/** What a briefing says and where: a draft may be written anew until it is posted. */
export interface BriefingContent {
  /** As its author wrote it: Teams' markdown. */
  readonly text: string;
  readonly blocks: readonly FigureBlockName[];
  readonly channelIds: readonly string[];
  /** Null to post it as soon as it is sent. */
  readonly postAt: Date | null;
}

/** Who did what to a briefing, and when. Never changed; the newest words are the briefing's. */
export type BriefingEvent = { readonly by: string; readonly at: Date } & (
  | { readonly kind: 'drafted'; readonly content: BriefingContent }
  | { readonly kind: 'corrected' | 'correction-offered'; readonly text: string }
  | { readonly kind: 'returned'; readonly remark: string }
  | { readonly kind: 'offered' | 'approved' | 'scheduled' | 'posted' | 'cancelled' }
);

/** `offered` waits for a second pair of eyes. */
export type BriefingState = 'draft' | 'offered' | 'approved' | 'scheduled' | 'posted' | 'cancelled';

/** An announcement as its events leave it. */
export interface Briefing extends BriefingContent {
  readonly briefingId: string;
  /** Entra object id of whoever drafted it first. */
  readonly authorId: string;
  /** Who wrote the words as they are now: nobody approves their own. */
  readonly writtenBy: string;
  readonly state: BriefingState;
  readonly postedAt: Date | null;
  readonly correctedAt: Date | null;
  /** Words for one that is out that wait for a second pair of eyes. */
  readonly correction: string | null;
  /** Why the words were last sent back to whoever wrote them. */
  readonly returned: { readonly by: string; readonly remark: string } | null;
}

/** What the events of a briefing, in order, make of it. The first is its draft: throws without one. */
export function briefingOf(briefingId: string, events: readonly BriefingEvent[]): Briefing {
  const [first] = events;
  if (first?.kind !== 'drafted') throw new Error(`Briefing ${briefingId} begins with no draft.`);
  const drafted: Briefing = {
    briefingId,
    authorId: first.by,
    writtenBy: first.by,
    ...first.content,
    state: 'draft',
    postedAt: null,
    correctedAt: null,
    correction: null,
    returned: null,
  };
  return events.reduce(after, drafted);
}

function after(briefing: Briefing, event: BriefingEvent): Briefing {
  switch (event.kind) {
    case 'drafted':
      return { ...briefing, ...event.content, writtenBy: event.by, state: 'draft' };
    case 'offered':
      return { ...briefing, state: 'offered', returned: null };
    case 'correction-offered':
      return { ...briefing, correction: event.text, writtenBy: event.by, returned: null };
    case 'returned': {
      const returned = { by: event.by, remark: event.remark };
      return { ...briefing, state: briefing.state === 'posted' ? 'posted' : 'draft', correction: null, returned };
    }
    case 'corrected':
      return { ...briefing, text: event.text, correctedAt: event.at, correction: null, returned: null };
    case 'posted':
      return { ...briefing, state: 'posted', postedAt: event.at };
    case 'approved':
    case 'scheduled':
    case 'cancelled':
      return { ...briefing, state: event.kind };
  }
}
