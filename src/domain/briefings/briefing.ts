import type { FigureBlockName } from './figure-block.ts';

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
  | { readonly kind: 'corrected'; readonly text: string }
  | { readonly kind: 'approved' | 'scheduled' | 'posted' | 'cancelled' }
);

export type BriefingState = 'draft' | 'approved' | 'scheduled' | 'posted' | 'cancelled';

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
  };
  return events.reduce(after, drafted);
}

function after(briefing: Briefing, event: BriefingEvent): Briefing {
  switch (event.kind) {
    case 'drafted':
      return { ...briefing, ...event.content, writtenBy: event.by, state: 'draft' };
    case 'corrected':
      return { ...briefing, text: event.text, correctedAt: event.at };
    case 'posted':
      return { ...briefing, state: 'posted', postedAt: event.at };
    case 'approved':
    case 'scheduled':
    case 'cancelled':
      return { ...briefing, state: event.kind };
  }
}
