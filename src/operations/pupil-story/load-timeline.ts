import type { IsoDate } from '../../domain/calendar/iso-date.ts';
import type { Person } from '../../domain/person.ts';
import type { StoryEvent } from '../../domain/pupil-story/story-event.ts';
import type { StoryRights } from '../../domain/pupil-story/story-parts.ts';
import type { Pupil } from '../../domain/pupil.ts';
import type { School } from '../../domain/school.ts';
import type { Records } from '../records.ts';
import type { StoryMarks } from './load-story-marks.ts';
import { actionEvents, triedActions, type TriedAction } from './story-actions.ts';
import { storyContacts } from './story-contacts.ts';
import { ladderEvents, meetingEvents } from './story-ladder.ts';
import { caseEvents, type ShownChange } from './story-case.ts';
import { legalEvents, type StoryLegal } from './story-legal.ts';

export interface StoryReading {
  readonly records: Records;
  readonly school: School;
  readonly person: Person;
  readonly pupil: Pupil;
  readonly roll: readonly Pupil[];
  readonly rights: StoryRights;
  readonly today: IsoDate;
}

/** All that happened, as far as the person may see it, in no order. */
export async function loadTimeline(
  { records, school, person, pupil, roll, rights: { may }, today }: StoryReading,
  found: StoryMarks | null,
  { legal, changes }: { readonly legal: StoryLegal | null; readonly changes: readonly ShownChange[] },
): Promise<{ readonly events: readonly StoryEvent[]; readonly tried: readonly TriedAction[] }> {
  const { schoolId } = school;
  const { pupilId } = pupil;
  const { pupilEvents } = records;
  const actions = may.actions ? await pupilEvents.actions(schoolId, pupilId) : [];
  const reader = { school, person, pupils: new Map(roll.map((each) => [each.pupilId, each])) };
  const ladder = may.ladder ? await pupilEvents.ladderEvents(schoolId, pupilId) : [];
  const meetings = may.meetings ? await pupilEvents.meetings(schoolId, pupilId) : [];
  return {
    events: [
      ...rollEvents(pupil, today),
      ...(await storyContacts(records, schoolId, pupilId, { upTo: today, mayReadNotes: may.case })),
      ...ladderEvents(ladder, may.vulnerability),
      ...actionEvents(reader, actions),
      ...meetingEvents(meetings),
      ...caseEvents(school, changes),
      ...(legal === null ? [] : legalEvents(legal)),
    ],
    tried: found === null ? [] : triedActions(reader, actions, found, { pupilId, today }),
  };
}

function rollEvents({ admittedOn, leftOn }: Pupil, today: IsoDate): StoryEvent[] {
  const event = (on: IsoDate | null, title: string): StoryEvent[] =>
    on === null || on > today ? [] : [{ kind: 'roll', on, at: null, title, detail: '', by: '' }];
  return [...event(admittedOn, 'Joined the school'), ...event(leftOn, 'Left the school')];
}
