import { z } from 'zod';
import { band, registerRow } from './contract.ts';

/** What the page of one pupil asks and is answered. Dates are `YYYY-MM-DD`, instants ISO 8601 with an offset. */

const isoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'a date of the form YYYY-MM-DD');
const count = z.number().int();

const sessionStatus = z.enum([
  'present',
  'late',
  'late-absent',
  'absent',
  'not-expected',
  'unmarked',
  'to-come',
  'not-on-roll',
]);
export type SessionStatus = z.infer<typeof sessionStatus>;

const gridWeek = z.object({
  monday: isoDate,
  /** Monday to Friday; a day without school has no sessions. */
  days: z.array(
    z.object({
      on: isoDate,
      sessions: z.array(
        z.object({
          session: z.enum(['AM', 'PM']),
          status: sessionStatus,
          /** Null without a mark, and always null for whoever may not see codes. */
          code: z.string().nullable(),
        }),
      ),
    }),
  ),
});
export type GridWeek = z.infer<typeof gridWeek>;

const storyYear = z.object({
  /** 2026 for 2026/27. */
  schoolYear: count,
  halfTerms: z.array(z.object({ name: z.string(), weeks: z.array(gridWeek) })),
  /** Meanings of the codes that the grid shows, for those who may see codes. */
  codes: z.array(z.object({ code: z.string(), meaning: z.string() })),
  trend: z.array(
    z.object({
      monday: isoDate,
      missed: count,
      possible: count,
      missedSoFar: count,
      possibleSoFar: count,
      percentText: z.string(),
    }),
  ),
  /** Where bands begin, from the best down, for the lines across the chart. */
  edges: z.array(z.object({ percent: z.number(), label: z.string() })),
  weekdays: z.array(
    z.object({
      weekday: count,
      missed: count,
      possible: count,
      school: z.object({ missed: count, possible: count }).nullable(),
    }),
  ),
  patterns: z.array(z.string()),
  forecast: z.array(z.object({ on: isoDate, remaining: count, sentence: z.string() })),
});
export type StoryYear = z.infer<typeof storyYear>;

const storyEvent = z.object({
  kind: z.enum(['roll', 'contact', 'visit', 'ladder', 'action', 'case', 'meeting', 'legal']),
  on: isoDate,
  at: z.string().nullable(),
  title: z.string(),
  detail: z.string(),
  by: z.string(),
});
export type StoryEvent = z.infer<typeof storyEvent>;

const tried = z.object({
  actionId: z.string(),
  title: z.string(),
  issuedOn: isoDate,
  stands: z.string(),
  sentence: z.string(),
});
export type Tried = z.infer<typeof tried>;

const legal = z.object({
  steps: z.array(
    z.object({
      title: z.string(),
      parent: z.string(),
      from: isoDate.nullable(),
      to: isoDate.nullable(),
      isRunning: z.boolean(),
      note: z.string(),
      by: z.string(),
    }),
  ),
  threshold: z.string().nullable(),
});
export type StoryLegal = z.infer<typeof legal>;

const pupilCase = z.object({
  state: z.enum(['open', 'closed']),
  openedOn: isoDate.nullable(),
  openedBecause: z.string(),
  closedOn: isoDate.nullable(),
  closedBecause: z.string(),
  barriers: z.array(z.string()),
  strategies: z.array(
    z.object({
      what: z.string(),
      from: isoDate.nullable(),
      reviewOn: isoDate.nullable(),
      /** What to put right in a line that could not be read. */
      fault: z.string().nullable(),
    }),
  ),
  mentor: z.string(),
  /** Sessions missed in the school year at most. */
  targetSessions: count.nullable(),
  nextReviewOn: isoDate.nullable(),
  isWaiting: z.boolean(),
  /** What it lacks of a complete narrative. */
  lacking: z.array(z.enum(['barrier', 'strategy', 'review'])),
});
export type StoryCase = z.infer<typeof pupilCase>;

/** GET /api/pupils/:pupilId/story : 404 also where the person may not see the pupil. */
export const pupilStory = z.object({
  asOf: z.string(),
  today: isoDate,
  /** As the register has the pupil: names, figures, and what is agreed for those who may read it. */
  row: registerRow,
  bands: z.array(band),
  /** Null for one whose first day is not known. */
  admittedOn: isoDate.nullable(),
  leftOn: isoDate.nullable(),
  /** In words, which parts the person is not shown; nothing of it says whether there is anything. */
  leftOut: z.array(z.string()),
  year: storyYear.nullable(),
  /** Null where there is none, and where the person may not see it. */
  case: pupilCase.nullable(),
  /** Restricted notes, the newest first. */
  notes: z.array(z.object({ noteId: z.string(), at: z.string(), by: z.string(), words: z.string() })),
  mayAddNotes: z.boolean(),
  attributes: z.array(z.string()),
  timeline: z.array(storyEvent),
  tried: z.array(tried),
  legal: legal.nullable(),
});
export type PupilStory = z.infer<typeof pupilStory>;
