import type { IsoDate } from '../calendar/iso-date.ts';

export const STORY_EVENT_KINDS = ['roll', 'contact', 'visit', 'ladder', 'action', 'case', 'meeting', 'legal'] as const;
export type StoryEventKind = (typeof STORY_EVENT_KINDS)[number];

/** One thing that happened with a pupil, as a line of the timeline. */
export interface StoryEvent {
  readonly kind: StoryEventKind;
  readonly on: IsoDate;
  /** When it was recorded, for the order within a day; null where only the day is known. */
  readonly at: Date | null;
  /** "Phone call: reached" */
  readonly title: string;
  /** People's own words, or what came of it; empty where there are none. */
  readonly detail: string;
  /** Who did it; empty where that is not known. */
  readonly by: string;
}

/** The newest first. Within a day, what has no time of its own comes after what has one. */
export function inOrderOfTime(events: readonly StoryEvent[]): StoryEvent[] {
  return events.toSorted((one, other) => {
    if (one.on !== other.on) return one.on < other.on ? 1 : -1;
    return (other.at?.getTime() ?? 0) - (one.at?.getTime() ?? 0);
  });
}
