import type { IsoDate } from '../calendar/iso-date.ts';
import type { MeetingMode, MeetingRecord } from './meeting.ts';
import type { DecisionView, ItemView, StageView } from './stage-view.ts';

/** The record of a meeting, as the page and the document show it. Made of what the reader may see, and of nothing else. */
export interface Minutes {
  readonly title: string;
  readonly schoolName: string;
  readonly heldOn: IsoDate;
  readonly mode: MeetingMode;
  readonly isClosed: boolean;
  /** "Planned", "Started", … in order. */
  readonly events: readonly MinutesEvent[];
  readonly present: readonly string[];
  readonly pupils: readonly MinutesPupil[];
  /** Those who are carried over to the next meeting. */
  readonly carriedOver: readonly string[];
  readonly improvers: readonly string[];
  readonly decisionCount: number;
}

export interface MinutesEvent {
  readonly what: 'Planned' | 'Started' | 'Closed' | 'Reopened';
  readonly by: string;
  readonly on: IsoDate;
  /** "08:45", by the school's clock. */
  readonly time: string;
  readonly words: string;
}

export interface MinutesPupil {
  /** "Jo Example, 9B", or initials on a wall. */
  readonly label: string;
  readonly outcome: ItemView['outcome'];
  readonly why: string | null;
  readonly reasons: readonly string[];
  readonly decisions: readonly DecisionView[];
}

const WHAT = { planned: 'Planned', started: 'Started', closed: 'Closed', reopened: 'Reopened' } as const;

interface MinutesWords {
  readonly schoolName: string;
  readonly staffName: (personId: string) => string;
  readonly timeOf: (at: Date) => { readonly on: IsoDate; readonly time: string };
}

export function minutesOf(
  record: MeetingRecord,
  view: StageView,
  { schoolName, staffName, timeOf }: MinutesWords,
): Minutes {
  return {
    title: view.title,
    schoolName,
    heldOn: view.heldOn,
    mode: view.mode,
    isClosed: view.state === 'closed',
    events: record.events.map(({ kind, by, at, words }) => ({
      what: WHAT[kind],
      by: staffName(by),
      ...timeOf(at),
      // The reason of a reopening is a person's own words, and may name somebody.
      words: view.mode === 'wall' ? '' : words,
    })),
    present: record.present.map(staffName).toSorted((one, other) => one.localeCompare(other, 'en-GB')),
    pupils: view.items.map((item) => pupilOf(item, view)),
    carriedOver: view.items.filter(({ outcome }) => outcome !== 'discussed').map(labelOf),
    improvers: view.improvers.map(labelOf),
    decisionCount: view.decisionCount,
  };
}

function pupilOf(item: ItemView, { decisions }: StageView): MinutesPupil {
  return {
    label: labelOf(item),
    outcome: item.outcome,
    why: item.detail?.standing.why ?? null,
    reasons: item.detail?.reasons ?? [],
    decisions: decisions.filter(({ itemId, isUndone }) => itemId === item.itemId && !isUndone),
  };
}

function labelOf({ label, detail }: ItemView): string {
  return detail === null ? label : `${label}, ${detail.form}`;
}
