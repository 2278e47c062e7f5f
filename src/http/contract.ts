import { z } from 'zod';

/** Requests and answers shared by the server and the tab. Dates are `YYYY-MM-DD`, instants ISO 8601 with an offset. */

const isoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'a date of the form YYYY-MM-DD');

export const problem = z.object({
  /** Stable, for programs: "not-signed-in", "not-allowed", "not-found", "bad-request", "unavailable". */
  code: z.string(),
  /** For people: what happened and what to do next. */
  message: z.string(),
});
export type Problem = z.infer<typeof problem>;

/** GET /api/me */
export const me = z.object({
  name: z.string(),
  roles: z.array(z.string()),
  /** The pages of the tab that they may open, by name; a page that the tab does not know is left out of sight. */
  pages: z.array(z.string()),
  /** Whether the page Today shows them the cards that were not sent. */
  maySendAgain: z.boolean(),
  /** Whether they may look at the tab as a colleague. */
  mayLookAs: z.boolean(),
  /** An administrator looks as this person, and can change nothing. */
  isLookedAs: z.boolean(),
  school: z.object({ name: z.string(), yearGroups: z.array(z.number().int()) }),
  /** What the school's clock says now: dates on screen follow it, not the browser's clock. */
  now: z.string(),
});
export type Me = z.infer<typeof me>;

export const band = z.object({
  id: z.string(),
  /** "95% to under 98%". */
  label: z.string(),
  /** Shown as the badge's look, never as the only sign. */
  tone: z.enum(['good', 'watch', 'concern', 'serious', 'severe']),
});
export type Band = z.infer<typeof band>;

export const registerRow = z.object({
  pupilId: z.string(),
  /** "Surname, Forename", as a register is read. */
  name: z.string(),
  yearGroup: z.number().int(),
  form: z.string(),
  sessionsMissed: z.number().int(),
  sessionsPossible: z.number().int(),
  /** Attendance, unrounded, for sorting; null when no session was possible yet. */
  percent: z.number().nullable(),
  /** Attendance to show: "93.4%", and with two decimals where one would meet an edge that the pupil has not met. */
  percentText: z.string(),
  /** A `Band.id`; null when `percent` is. */
  bandId: z.string().nullable(),
  /** One plain sentence with the facts behind the pupil's place. */
  why: z.string(),
  /** What the person asking may do with this pupil's narrative and review; with `none`, `case` is null and says nothing. */
  narrativeAccess: z.enum(['write', 'read', 'none']),
  /** Null while no row for the pupil is in the SharePoint list. */
  case: z
    .object({
      narrative: z.string(),
      nextReviewOn: isoDate.nullable(),
      /** The version that was read; send it back with an edit. */
      etag: z.string(),
      modifiedAt: z.string(),
      modifiedBy: z.string().nullable(),
      /** True while an edit has been recorded here and SharePoint has not yet taken it. */
      waiting: z.boolean(),
    })
    .nullable(),
});
export type RegisterRow = z.infer<typeof registerRow>;

/** GET /api/register */
export const register = z.object({
  asOf: z.string(),
  bands: z.array(band),
  rows: z.array(registerRow),
  /** When the replica last agreed with SharePoint; null if it never has. */
  listReadAt: z.string().nullable(),
});
export type Register = z.infer<typeof register>;

/** PUT /api/register/:pupilId/narrative */
export const narrativeEdit = z.strictObject({
  narrative: z.string().max(4000),
  nextReviewOn: isoDate.nullable(),
  /** The etag of the version the person saw; null when there was no case yet. */
  etag: z.string().max(200).nullable(),
});
export type NarrativeEdit = z.infer<typeof narrativeEdit>;

/**
 * 200 `saved`; 202 `waiting`, recorded here and on its way; 409 `conflict`, somebody else's version came first.
 * To keep one's own words after a conflict, send them again with the etag of `theirs`.
 */
export const narrativeAnswer = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('saved'), row: registerRow }),
  z.object({ kind: z.literal('waiting'), row: registerRow }),
  z.object({
    kind: z.literal('conflict'),
    yours: z.object({ narrative: z.string(), nextReviewOn: isoDate.nullable() }),
    theirs: z.object({
      narrative: z.string(),
      nextReviewOn: isoDate.nullable(),
      etag: z.string(),
      modifiedBy: z.string().nullable(),
      modifiedAt: z.string(),
    }),
  }),
]);
export type NarrativeAnswer = z.infer<typeof narrativeAnswer>;

export const absentPupil = z.object({
  pupilId: z.string(),
  name: z.string(),
  form: z.string(),
  status: z.enum(['absent', 'reason-awaited', 'not-marked']),
  contacted: z.boolean(),
});

/** GET /api/absent-list?yearGroup=9 : the list that did not fit on the card, for the latest session of the day. */
export const absentList = z.object({
  on: isoDate,
  session: z.enum(['AM', 'PM']),
  asOf: z.string().nullable(),
  years: z.array(
    z.object({
      yearGroup: z.number().int(),
      pupils: z.array(absentPupil),
      arrived: z.array(z.object({ name: z.string(), form: z.string() })),
      missingRegisters: z.array(z.string()),
    }),
  ),
});
export type AbsentListPage = z.infer<typeof absentList>;

const count = z.number().int();

const action = z.object({
  actionId: z.string(),
  title: z.string(),
  note: z.string(),
  /** `pupilId` where the person may open the pupil's page, and null otherwise. */
  pupils: z.array(z.object({ pupilId: z.string().nullable(), name: z.string(), form: z.string() })),
  /** Those whom the person may not see. */
  otherPupils: count,
  owners: z.array(z.string()),
  /** Null where the school's strategy issued it. */
  issuedBy: z.string().nullable(),
  dueOn: isoDate,
  progress: z.enum(['open', 'seen', 'accepted', 'done', 'declined', 'withdrawn']),
  /** "Sam Example: Spoke, nothing agreed yet"; empty while it is to be done. */
  result: z.string(),
  isReviewed: z.boolean(),
  isOverdue: z.boolean(),
  /** Line managers who have been told that it is overdue. */
  toldTo: z.array(z.string()),
  isMine: z.boolean(),
  /** Issued by the person, or given to people whose line manager they are. */
  isOfMyTeam: z.boolean(),
  /** What the person may do to it. */
  may: z.array(z.enum(['accepted', 'done', 'declined', 'handed-over', 'withdrawn', 'reviewed', 'reopened'])),
  /** What may come of it. */
  outcomes: z.array(z.object({ id: z.string(), title: z.string() })),
});

/** GET /api/actions : those that the person may see. */
export const actionsPage = z.object({
  asOf: z.string(),
  today: isoDate,
  /** To be done, by due date. */
  actions: z.array(action),
  /** Done, declined or withdrawn in the last thirty days, the latest first. */
  answered: z.array(action),
  /** What each member of staff has to do; empty for those who give nobody actions. */
  load: z.array(z.object({ name: z.string(), open: count, overdue: count, dueThisWeek: count })),
  mayIssue: z.boolean(),
  /** To whom an action may be handed over, with what each has to do already. */
  colleagues: z.array(
    z.object({ personId: z.string(), name: z.string(), open: count, overdue: count, dueThisWeek: count }),
  ),
});
export type ActionsPage = z.infer<typeof actionsPage>;
const impactOfKind = z.object({
  halfTerm: z.string(),
  title: z.string(),
  actions: count,
  /** `better` and `worse` only where chance does not explain it. */
  verdict: z.enum(['better', 'worse', 'may-be-chance', 'too-few', 'too-early']),
  sentences: z.array(z.string()),
});
/** GET /api/actions/impact : what each kind of action changed, the newest half term first. */
export const impactPage = z.object({ kinds: z.array(impactOfKind) });
export type ImpactPage = z.infer<typeof impactPage>;
