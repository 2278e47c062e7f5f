import type { StoryEvent } from '../../domain/pupil-story/story-event.ts';
import type { LadderEvent } from '../records/ladder-store.ts';
import type { MeetingOfPupil } from '../records/pupil-event-store.ts';
import { yearName } from '../../domain/year-name.ts';

const WORDS: Readonly<Record<LadderEvent['what'], string>> = {
  visit: 'Nobody reached, decided: a home visit',
  police: 'Nobody reached, decided: the police are asked',
  'social-care': 'Nobody reached, decided: children’s social care is told',
  'no-further-action': 'Nobody reached, decided: nothing further that day',
  'told-safeguarding-lead': 'Nobody reached: the safeguarding lead was told',
  'told-senior-leader': 'Nobody reached: a senior leader was told',
};

/** What was decided on the first day of an absence; notes of it for those who may know what makes a pupil vulnerable. */
export function ladderEvents(events: readonly LadderEvent[], mayReadNotes: boolean): StoryEvent[] {
  return events.map(({ what, on, at, note, seenToBy, by }) => ({
    kind: 'ladder' as const,
    on,
    at,
    title: WORDS[what],
    detail: [...(seenToBy === null ? [] : [`In the hands of ${seenToBy}.`]), ...(mayReadNotes ? [note] : [])]
      .filter((words) => words !== '')
      .join(' '),
    by,
  }));
}

const OUTCOMES: Readonly<Record<MeetingOfPupil['outcome'], string>> = {
  discussed: 'Talked about',
  'put-off': 'Put off',
  waiting: 'On the agenda, and not reached',
};

/** Attendance meetings that are over. What they decided is an action, and stands in the timeline as one. */
export function meetingEvents(meetings: readonly MeetingOfPupil[]): StoryEvent[] {
  return meetings.map(({ heldOn, yearGroup, outcome, at }) => ({
    kind: 'meeting' as const,
    on: heldOn,
    at,
    title: `${OUTCOMES[outcome]} at the attendance meeting${yearGroup === null ? '' : ` of ${yearName(yearGroup)}`}`,
    detail: '',
    by: '',
  }));
}
