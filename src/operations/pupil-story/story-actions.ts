import { actionState, isClosed, type ActionState } from '../../domain/actions/action-state.ts';
import { impactSpans } from '../../domain/actions/impact/impact-spans.ts';
import { why } from '../../domain/authorise.ts';
import type { IsoDate } from '../../domain/calendar/iso-date.ts';
import { createSchoolDays } from '../../domain/calendar/school-days.ts';
import { schoolYearOf } from '../../domain/calendar/school-session.ts';
import type { Person } from '../../domain/person.ts';
import type { StoryEvent } from '../../domain/pupil-story/story-event.ts';
import { whatFollowed, whatFollowedSentence, type WhatFollowed } from '../../domain/pupil-story/tried.ts';
import type { Pupil } from '../../domain/pupil.ts';
import type { School } from '../../domain/school.ts';
import type { ActionRecord } from '../records/action-store.ts';
import { schoolTime } from '../school-time.ts';
import type { StoryMarks } from './load-story-marks.ts';
import { staffName } from './staff-name.ts';

/** An action of this school year, how it stands, and the pupil's sessions before it and after it. */
export interface TriedAction {
  readonly actionId: string;
  readonly title: string;
  readonly issuedOn: IsoDate;
  readonly stands: string;
  readonly followed: WhatFollowed | null;
  readonly sentence: string;
}

export interface ActionReader {
  readonly school: School;
  readonly person: Person;
  /** Everybody, by id. */
  readonly pupils: ReadonlyMap<string, Pupil>;
}

/** When an action was given and what came of it. Words go to those who may see everybody whom it is about. */
export function actionEvents(reader: ActionReader, records: readonly ActionRecord[]): StoryEvent[] {
  const { school } = reader;
  return records.flatMap(({ action, events }): StoryEvent[] => {
    const state = actionState(events);
    const mayReadWords = maySeeAll(reader, action.pupilIds);
    const given: StoryEvent = {
      kind: 'action',
      on: schoolTime(school, action.issuedAt).on,
      at: action.issuedAt,
      title: `Action given: ${action.title}`,
      detail: mayReadWords ? action.note : '',
      by: action.issuedBy === null ? 'the strategy' : staffName(school, action.issuedBy),
    };
    if (state.closedAt === null) return [given];
    const closed: StoryEvent = {
      kind: 'action',
      on: schoolTime(school, state.closedAt).on,
      at: state.closedAt,
      title: `Action ${standsAs(action, state)}: ${action.title}`,
      detail: mayReadWords ? state.words : '',
      by: state.closedBy === null ? 'the strategy' : staffName(school, state.closedBy),
    };
    return [given, closed];
  });
}

/** The newest first. What was withdrawn was not tried. */
export function triedActions(
  { school }: ActionReader,
  records: readonly ActionRecord[],
  found: StoryMarks,
  { pupilId, today }: { readonly pupilId: string; readonly today: IsoDate },
): TriedAction[] {
  const days = createSchoolDays([found.calendar]);
  const { marks, sessions, onRoll } = found;
  return records
    .map(({ action, events }) => {
      return { action, state: actionState(events), issuedOn: schoolTime(school, action.issuedAt).on };
    })
    .filter(({ state, issuedOn }) => {
      return state.phase !== 'withdrawn' && schoolYearOf(issuedOn) === found.calendar.schoolYear;
    })
    .map(({ action, state, issuedOn }) => {
      const spans = impactSpans(days, issuedOn, today);
      const followed = whatFollowed({ pupilId, marks, sessions, onRoll }, spans, school.strategy.bands);
      const { actionId, title } = action;
      const stands = isClosed(state) ? standsAs(action, state) : 'to be done';
      return { actionId, title, issuedOn, stands, followed, sentence: whatFollowedSentence(followed) };
    })
    .reverse();
}

function standsAs({ outcomes }: ActionRecord['action'], { phase, outcome }: ActionState): string {
  if (phase !== 'done') return phase;
  const words = outcomes.find(({ id }) => id === outcome)?.title;
  return words === undefined ? 'done' : `done (${words})`;
}

function maySeeAll({ person, pupils }: ActionReader, pupilIds: readonly string[]): boolean {
  return pupilIds.every((pupilId) => {
    const pupil = pupils.get(pupilId);
    return pupil !== undefined && why(person, 'action.read', pupil).kind === 'allowed';
  });
}
