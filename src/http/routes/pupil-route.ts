import { ATTENDANCE_CODES } from '../../domain/attendance-codes.ts';
import { sessionsMissed } from '../../domain/figures/attendance-figures.ts';
import type { School } from '../../domain/school.ts';
import type { PupilStory, readPupilStory } from '../../operations/pupil-story/read-pupil-story.ts';
import type { PupilStory as Answer, StoryCase, StoryYear } from '../pupil-contract.ts';
import { problemAnswer, type Route } from '../route.ts';
import { registerRowOf } from './register-row.ts';

export interface PupilRouteNeeds {
  readonly readPupilStory: ReturnType<typeof readPupilStory>;
}

const NOT_THERE =
  'This pupil is not among those whom you may see. If you came here by a link, ask the person who sent it.';

export function pupilRoute({ readPupilStory: read }: PupilRouteNeeds): Route {
  return {
    method: 'get',
    path: '/api/pupils/:pupilId/story',
    verb: 'register.read',
    handle: async ({ school, person, params }) => {
      const story = await read(school, person, params['pupilId'] ?? '');
      if (story === null) return problemAnswer(404, 'not-found', NOT_THERE);
      return { status: 200, body: answerOf(story, school) };
    },
  };
}

function answerOf(story: PupilStory, { strategy: { bands } }: School): Answer {
  const { pupil } = story.entry.standing;
  return {
    asOf: story.asOf.toISOString(),
    today: story.today,
    row: registerRowOf(story.entry),
    bands: bands.map(({ id, label, tone }) => ({ id, label, tone })),
    admittedOn: pupil.admittedOn,
    leftOn: pupil.leftOn,
    leftOut: [...story.rights.leftOut],
    year: story.year === null ? null : yearOf(story.year, bands),
    case: story.kept === null ? null : caseOf(story.kept),
    notes: story.notes.map(({ noteId, at, by, words }) => ({ noteId, at: at.toISOString(), by, words })),
    mayAddNotes: story.rights.mayAddNotes,
    attributes: [...story.attributes],
    timeline: story.timeline.map((event) => ({ ...event, at: event.at?.toISOString() ?? null })),
    tried: story.tried.map(({ actionId, title, issuedOn, stands, sentence }) => {
      return { actionId, title, issuedOn, stands, sentence };
    }),
    legal: story.legal === null ? null : { ...story.legal, steps: [...story.legal.steps] },
  };
}

function yearOf(year: NonNullable<PupilStory['year']>, bands: School['strategy']['bands']): StoryYear {
  const halfTerms = year.halfTerms.map(({ name, weeks }) => ({
    name,
    weeks: weeks.map(({ monday, days }) => ({
      monday,
      days: days.map(({ on, sessions }) => ({ on, sessions: [...sessions] })),
    })),
  }));
  const shown = new Set(
    halfTerms.flatMap(({ weeks }) =>
      weeks.flatMap(({ days }) => days.flatMap(({ sessions }) => sessions.map(({ code }) => code))),
    ),
  );
  return {
    schoolYear: year.schoolYear,
    halfTerms,
    codes: ATTENDANCE_CODES.filter(({ code }) => shown.has(code)).map(({ code, meaning }) => ({ code, meaning })),
    trend: year.trend.map(({ monday, week, soFar, percentText }) => ({
      monday,
      missed: sessionsMissed(week),
      possible: week.possible,
      missedSoFar: sessionsMissed(soFar),
      possibleSoFar: soFar.possible,
      percentText,
    })),
    // The last band takes everybody, so that its edge is no line.
    edges: bands.slice(0, -1).map(({ from, label }) => ({ percent: from.percent, label })),
    weekdays: [...year.weekdays],
    patterns: [...year.patterns],
    forecast: year.forecast.map(({ on, remaining, sentence }) => ({ on, remaining, sentence })),
  };
}

function caseOf({ pupilCase, isWaiting, lacking }: NonNullable<PupilStory['kept']>): StoryCase {
  const { state, openedOn, openedBecause, closedOn, closedBecause, mentor, targetSessions, nextReviewOn } = pupilCase;
  const barriers = [...pupilCase.barriers];
  const strategies = [...pupilCase.strategies];
  const shown = { state, openedOn, openedBecause, closedOn, closedBecause, mentor, targetSessions, nextReviewOn };
  return { ...shown, barriers, strategies, isWaiting, lacking: [...lacking] };
}
