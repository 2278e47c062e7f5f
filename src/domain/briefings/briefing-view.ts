import type { IsoDate } from '../calendar/iso-date.ts';
import type { FigureBlock } from './figure-block.ts';

/** A briefing as a channel sees it: tier 0 (domain.md 5). */
export interface BriefingView {
  /** As its author wrote it: Teams' markdown, still to be made safe. */
  readonly text: string;
  readonly authorName: string;
  readonly postedOn: IsoDate;
  readonly isCorrected: boolean;
  readonly isCancelled: boolean;
  /** The last day whose marks are in the figures; null where no calendar covers it, and there are none. */
  readonly figuresOn: IsoDate | null;
  readonly blocks: readonly FigureBlock[];
  readonly readCount: number;
  /** Whether the person it is shown to has said so; a channel's card is shown to nobody in particular. */
  readonly hasRead: boolean;
}

/** A briefing for a second pair of eyes. */
export interface BriefingWaitsView {
  readonly writerName: string;
  readonly text: string;
  readonly channelNames: readonly string[];
  readonly isCorrection: boolean;
  /** False once it was approved, sent back, changed or cancelled. */
  readonly isWaiting: boolean;
}
