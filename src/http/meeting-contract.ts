import { z } from 'zod';

/** The page Meeting: requests and answers shared by the server and the tab. */

const isoDate = z.iso.date();
const mode = z.enum(['wall', 'slt', 'case']);
export type MeetingMode = z.infer<typeof mode>;
const state = z.enum(['planned', 'running', 'closed']);
const outcome = z.enum(['waiting', 'discussed', 'put-off']);
export type ItemOutcome = z.infer<typeof outcome>;

/** GET /api/meetings : the newest first, without anybody's data. */
export const meetingsPage = z.object({
  asOf: z.string(),
  meetings: z.array(z.object({ meetingId: z.string(), title: z.string(), state, heldOn: isoDate })),
  /** Of whom the person may plan one; null is the whole school. */
  mayPlan: z.array(z.number().int().nullable()),
  /** Sizes of an agenda to choose from, and the one that is usual. */
  caps: z.array(z.number().int()),
  cap: z.number().int(),
});
export type MeetingsPage = z.infer<typeof meetingsPage>;

/** POST /api/meetings : plans one, or gives the one of the kind that is open. */
export const planRequest = z.strictObject({
  yearGroup: z.number().int().nullable(),
  cap: z.number().int().min(1).max(50),
});
export type PlanRequest = z.infer<typeof planRequest>;
export const planAnswer = z.object({ meetingId: z.string(), isNew: z.boolean(), leftOut: z.number().int() });
export type PlanAnswer = z.infer<typeof planAnswer>;

const caseNotes = z.object({
  narrative: z.string(),
  barriers: z.array(z.string()),
  strategies: z.array(z.string()),
  mentor: z.string().nullable(),
  reviewOn: isoDate.nullable(),
  targetSessions: z.number().nullable(),
});
export type CaseNotes = z.infer<typeof caseNotes>;

const item = z.object({
  itemId: z.string(),
  /** A name, or initials. */
  label: z.string(),
  yearGroup: z.number().int(),
  outcome,
  /** Null on a wall, and about a pupil whom the person may not see. */
  detail: z
    .object({
      pupilId: z.string(),
      form: z.string(),
      reasons: z.array(z.string()),
      standing: z.object({ why: z.string(), percentText: z.string(), bandLabel: z.string().nullable() }),
      addedBy: z.string().nullable(),
      notes: caseNotes.nullable(),
    })
    .nullable(),
});
export type MeetingItem = z.infer<typeof item>;

const decision = z.object({
  decisionId: z.string(),
  itemId: z.string(),
  title: z.string(),
  owners: z.array(z.string()),
  dueOn: isoDate,
  decidedBy: z.string(),
  isUndone: z.boolean(),
});
export type MeetingDecision = z.infer<typeof decision>;

export const meetingView = z.object({
  meetingId: z.string(),
  version: z.number().int(),
  title: z.string(),
  heldOn: isoDate,
  mode,
  state,
  currentItemId: z.string().nullable(),
  /** In `case` mode the one pupil alone; who is before and after is in `order`. */
  items: z.array(item),
  /** All item ids of the agenda in order. */
  order: z.array(z.string()),
  currentPlace: z.number().int().nullable(),
  takenOut: z.array(item),
  improvers: z.array(item),
  decisions: z.array(decision),
  decisionCount: z.number().int(),
  mayRun: z.boolean(),
});
export type MeetingView = z.infer<typeof meetingView>;

/** GET /api/meetings/:meetingId/stage?after=<version> : answers when there is something new, or after a while. */
export const stageAnswer = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('view'), view: meetingView }),
  z.object({ kind: z.literal('unchanged') }),
]);
export type StageAnswer = z.infer<typeof stageAnswer>;

const id = z.string().min(1).max(100);

/** POST /api/meetings/:meetingId/changes */
export const meetingChange = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('start') }),
  /** `from` is the pupil whom the person saw on the stage. */
  z.strictObject({ kind: z.literal('move'), from: id.nullable(), to: id }),
  z.strictObject({ kind: z.literal('mode'), mode }),
  z.strictObject({ kind: z.literal('outcome'), itemId: id, outcome }),
  z.strictObject({ kind: z.literal('take-out'), itemId: id }),
  z.strictObject({ kind: z.literal('put-back'), itemId: id }),
  z.strictObject({ kind: z.literal('add'), pupilId: id }),
  z.strictObject({ kind: z.literal('rebuild') }),
  z.strictObject({ kind: z.literal('close') }),
  z.strictObject({ kind: z.literal('reopen'), reason: z.string().max(300) }),
]);
export type MeetingChange = z.infer<typeof meetingChange>;

export const DECISION_TITLE_MAX = 150;

/** POST /api/meetings/:meetingId/decisions ; …/decisions/:decisionId/undo has no body. */
export const decisionForm = z.strictObject({
  /** Made by the page: a repeated submit decides once. */
  decisionId: z.uuid(),
  itemId: id,
  title: z.string().max(DECISION_TITLE_MAX),
  provisionId: id.nullable(),
  ownerIds: z.array(id).max(20),
  dueInSchoolDays: z.number().int().min(0).max(60),
});
export type DecisionForm = z.infer<typeof decisionForm>;

/** 200 of every change. `refused`: how the meeting stands instead. */
export const meetingAnswer = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('done'), view: meetingView }),
  z.object({ kind: z.literal('refused'), message: z.string(), view: meetingView }),
  z.object({
    kind: z.literal('problems'),
    problems: z.array(z.object({ field: z.string(), message: z.string() })),
  }),
]);
export type MeetingAnswer = z.infer<typeof meetingAnswer>;

/** GET /api/meetings/:meetingId/offer : what a decision can be chosen from. */
export const decisionOffer = z.object({
  provisions: z.array(z.object({ id: z.string(), title: z.string() })),
  staff: z.array(z.object({ personId: z.string(), name: z.string(), open: z.number().int() })),
  /** Days on which it may be due, with the school days until then. */
  due: z.array(z.object({ days: z.number().int(), on: isoDate })),
});
export type DecisionOffer = z.infer<typeof decisionOffer>;

/** GET /api/meetings/:meetingId/minutes ; the same as a Word document under …/minutes/document. */
export const minutesPage = z.object({
  title: z.string(),
  schoolName: z.string(),
  heldOn: isoDate,
  mode,
  isClosed: z.boolean(),
  events: z.array(z.object({ what: z.string(), by: z.string(), on: isoDate, time: z.string(), words: z.string() })),
  present: z.array(z.string()),
  pupils: z.array(
    z.object({
      label: z.string(),
      outcome,
      why: z.string().nullable(),
      reasons: z.array(z.string()),
      decisions: z.array(decision),
    }),
  ),
  carriedOver: z.array(z.string()),
  improvers: z.array(z.string()),
  decisionCount: z.number().int(),
  mayExport: z.boolean(),
});
export type MinutesPage = z.infer<typeof minutesPage>;
