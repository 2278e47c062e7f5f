import { z } from 'zod';
import type { CardSubject } from '../../operations/cards/card-kinds.ts';

const session = z.enum(['AM', 'PM']);

/** What the subject of a delivery's card is, as the table keeps it beside the kind. */
export const cardSubject: z.ZodType<CardSubject> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('absent-list'), on: z.string(), session, yearGroup: z.number() }),
  z.object({ kind: z.literal('briefing'), briefingId: z.string(), yearGroup: z.number().nullable() }),
  z.object({ kind: z.literal('briefing-waits'), briefingId: z.string() }),
  z.object({ kind: z.literal('action'), actionId: z.string() }),
  z.object({ kind: z.literal('action-digest'), on: z.string(), personId: z.string() }),
  z.object({ kind: z.literal('action-escalated'), actionId: z.string() }),
  z.object({ kind: z.literal('weekly-summary'), yearGroup: z.number(), on: z.string() }),
  z.object({ kind: z.literal('targets'), yearGroup: z.number(), on: z.string() }),
  z.object({ kind: z.literal('not-done'), on: z.string(), moment: z.string() }),
  z.object({
    kind: z.literal('ladder-overdue'),
    on: z.string(),
    told: z.enum(['safeguarding-lead', 'senior-leader']),
  }),
  z.object({ kind: z.literal('messages-due'), on: z.string(), session }),
  z.object({ kind: z.literal('second-calls'), on: z.string() }),
  z.object({ kind: z.literal('registers-missing'), on: z.string(), session }),
  z.object({ kind: z.literal('welcome-back'), on: z.string() }),
  z.object({ kind: z.literal('welcome'), to: z.enum(['person', 'team']) }),
  z.object({ kind: z.literal('end-of-day'), on: z.string() }),
]);
