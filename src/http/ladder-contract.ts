import { z } from 'zod';

/** The first-day ladder on the page Today: requests and answers shared by the server and the tab. */

const isoDate = z.iso.date();
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
const count = z.number().int().min(0);

const ladderRow = z.object({
  pupilId: z.string(),
  name: z.string(),
  form: z.string(),
  yearGroup: z.number().int(),
  /** What is to be done now, in words that give no reason away. */
  step: z.string(),
  dueTime: time,
  isOverdue: z.boolean(),
  /** "2 calls, 1 message". */
  tried: z.string(),
  /** The adult who reaches this family; null where there is none. */
  usualCaller: z.string().nullable(),
  /** Why the pupil comes first (tier 2); null for those who may not see reasons. */
  reasons: z.array(z.string()).nullable(),
  mayRecord: z.boolean(),
  mayDecide: z.boolean(),
});
export type LadderPageRow = z.infer<typeof ladderRow>;

const statementLine = z.object({
  pupilId: z.string(),
  name: z.string(),
  form: z.string(),
  yearGroup: z.number().int(),
  /** "family reached by Pat Example at 09:40". */
  how: z.string(),
});

/** GET /api/ladder : who is away without a reason, whom to see to first, and how the others were resolved. */
export const ladderPage = z.object({
  on: isoDate,
  asOf: z.string(),
  rows: z.array(ladderRow),
  /** How many messages the person may send now. */
  messagesDue: count,
  /** Families that were reached and are rung once more today. */
  secondCalls: z.array(
    z.object({
      pupilId: z.string(),
      name: z.string(),
      form: z.string(),
      yearGroup: z.number().int(),
      dueTime: time,
      caller: z.string().nullable(),
      mayRecord: z.boolean(),
    }),
  ),
  ended: z.array(statementLine),
  escalated: z.array(statementLine),
  open: z.array(statementLine),
  /** How it stood when the day was closed; null before that. */
  closed: z.object({ time, resolved: count, escalated: count, open: count }).nullable(),
});
export type LadderPage = z.infer<typeof ladderPage>;

export const LADDER_NOTE_MAX = 500;
export const SEEN_TO_BY_MAX = 100;
export const REACHED_MAX = 60;

/** POST /api/ladder/decisions : 200 when it is recorded; 409 `stale` when the pupil is not on the ladder any more. */
export const ladderDecision = z.strictObject({
  /** Made when the form opens: a repeat has no further effect. */
  decisionId: z.uuid(),
  pupilId: z.string().min(1).max(100),
  what: z.enum(['visit', 'police', 'social-care', 'no-further-action']),
  seenToBy: z.string().trim().max(SEEN_TO_BY_MAX),
  note: z.string().trim().max(LADDER_NOTE_MAX),
});
export type LadderDecisionRequest = z.infer<typeof ladderDecision>;

/** POST /api/ladder/contacts */
export const ladderContact = z.strictObject({
  contactId: z.uuid(),
  pupilId: z.string().min(1).max(100),
  /** "Mother", "Uncle": who was contacted, or tried. */
  reached: z.string().trim().min(1).max(REACHED_MAX),
  way: z.enum(['phone', 'text', 'visit', 'meeting', 'email']),
  outcome: z.enum(['reached', 'no-answer', 'message-left', 'wrong-number', 'not-at-home']),
  expectedBackOn: isoDate.nullable(),
  note: z.string().trim().max(LADDER_NOTE_MAX),
});
export type LadderContactRequest = z.infer<typeof ladderContact>;

export const recorded = z.object({ kind: z.literal('recorded') });
export type Recorded = z.infer<typeof recorded>;

/** GET /api/ladder/messages : whom to send what, now. */
export const ladderMessages = z.object({
  batchId: z.string(),
  messages: z.array(z.object({ pupilId: z.string(), name: z.string(), form: z.string(), text: z.string() })),
  /** The same as a file, safe to open in a spreadsheet. */
  csv: z.string(),
  fileName: z.string(),
});
export type LadderMessages = z.infer<typeof ladderMessages>;

/** POST /api/ladder/messages/sent : a person says that these went out. */
export const messagesSent = z.strictObject({
  batchId: z.uuid(),
  pupilIds: z.array(z.string().min(1).max(100)).min(1).max(3_000),
});
export type MessagesSentRequest = z.infer<typeof messagesSent>;

export const messagesSentAnswer = z.object({
  recorded: count,
  /** For these no message was due any more. */
  already: count,
});
export type MessagesSentAnswer = z.infer<typeof messagesSentAnswer>;
