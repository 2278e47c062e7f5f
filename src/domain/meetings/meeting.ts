import type { IsoDate } from '../calendar/iso-date.ts';
import type { AgendaRule } from './agenda-rules.ts';

/** What may be seen: `wall` initials and improvers, `slt` names without restricted notes, `case` one pupil in full. */
export const MEETING_MODES = ['wall', 'slt', 'case'] as const;
export type MeetingMode = (typeof MEETING_MODES)[number];

export type MeetingState = 'planned' | 'running' | 'closed';

export interface Meeting {
  /** Ours and meaningless: safe in addresses and logs. */
  readonly meetingId: string;
  readonly schoolId: string;
  readonly heldOn: IsoDate;
  /** Null for a meeting about the whole school. */
  readonly yearGroup: number | null;
  /** Pupils whom rules put on at most, as whoever planned it chose. */
  readonly agendaCap: number;
  readonly mode: MeetingMode;
  readonly state: MeetingState;
  /** Goes up by one with each change: whoever follows knows by it that there is something new. */
  readonly version: number;
  /** The pupil on the stage; null before the first and after the last. */
  readonly currentItemId: string | null;
}

/** A pupil of a meeting: to be talked about, or to be praised. */
export interface MeetingItem {
  readonly itemId: string;
  readonly part: 'agenda' | 'improver';
  readonly position: number;
  readonly pupilId: string;
  /** As they stood when the agenda was built: the minutes say what people had before them. */
  readonly reasons: readonly AgendaReason[];
  readonly standing: ItemStanding;
  /** The person who put the pupil on; null where a rule did. */
  readonly addedBy: string | null;
  readonly outcome: ItemOutcome;
  /** Taken out by a person; the row stays, so that the minutes can say so. */
  readonly isTakenOut: boolean;
}

export type ItemOutcome = 'waiting' | 'discussed' | 'put-off';

export interface AgendaReason {
  readonly rule: AgendaRule;
  /** A sentence without the pupil's name. */
  readonly words: string;
}

export interface ItemStanding {
  /** "14 of 152 sessions missed." */
  readonly why: string;
  readonly percentText: string;
  readonly bandLabel: string | null;
}

/** An action that the meeting decided; what it says and who has it is in the action of the same id. */
export interface MeetingDecision {
  readonly decisionId: string;
  readonly itemId: string;
  readonly decidedBy: string;
  readonly decidedAt: Date;
  readonly undoneBy: string | null;
}

export interface MeetingEvent {
  readonly kind: 'planned' | 'started' | 'closed' | 'reopened';
  readonly by: string;
  readonly at: Date;
  /** Why it was reopened; empty for the others. */
  readonly words: string;
}

/** A meeting with all that belongs to it, items in order, decisions and events as they came. */
export interface MeetingRecord {
  readonly meeting: Meeting;
  readonly items: readonly MeetingItem[];
  readonly decisions: readonly MeetingDecision[];
  readonly events: readonly MeetingEvent[];
  /** Staff who had it open while it ran. */
  readonly present: readonly string[];
}

/** Those to be talked about, in order. */
export function agendaOf({ items }: Pick<MeetingRecord, 'items'>): readonly MeetingItem[] {
  return items.filter(({ part, isTakenOut }) => part === 'agenda' && !isTakenOut);
}
