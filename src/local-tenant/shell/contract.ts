import { z } from 'zod';

/** What the local tenant's shell routes answer and send. Instants are ISO 8601 with an offset. */

const person = z.object({
  /** The Entra object id. */
  personId: z.string(),
  name: z.string(),
  jobTitle: z.string().nullish(),
  /** The id that the bot knows the person by, "29:…". */
  userId: z.string().nullish(),
});
export type Person = z.infer<typeof person>;

const channel = z.object({ id: z.string(), name: z.string() });
export type Channel = z.infer<typeof channel>;

/** GET /shell/api/state */
export const shellState = z.object({
  school: z.object({ name: z.string() }),
  now: z.string(),
  people: z.array(person).min(1),
  me: person,
  team: z.object({ id: z.string(), name: z.string(), channels: z.array(channel) }),
  chat: z.object({ conversationId: z.string() }),
  bot: z.object({ id: z.string(), name: z.string() }),
  tabUrl: z.url(),
  /** What is on the stage of the team's meeting. */
  meeting: z.object({ stageAddress: z.url().nullable() }),
});
export type ShellState = z.infer<typeof shellState>;

const attachment = z.object({ contentType: z.string(), content: z.unknown().optional() });
export type Attachment = z.infer<typeof attachment>;

export const message = z.object({
  id: z.string(),
  from: z.object({ id: z.string(), name: z.string(), isBot: z.boolean() }),
  createdAt: z.string(),
  editedAt: z.string().nullable(),
  deletedAt: z.string().nullable(),
  text: z.string().nullish(),
  attachments: z.array(attachment).default([]),
  replyToId: z.string().nullish(),
});
export type Message = z.infer<typeof message>;

/** POST /shell/api/invoke: exactly what the bot answered. `status` is its HTTP status. */
export const botAnswer = z.object({ status: z.number().int(), body: z.unknown().optional() });
export type BotAnswer = z.infer<typeof botAnswer>;

/** POST /shell/api/submit and …/messages: the bot's status, where the tenant waited for it. */
export const delivered = z.object({ status: z.number().int().optional() }).nullish();

/** GET /shell/api/tab. `context` is in the host's own form (microsoft.md 8), passed on as it is. */
export const tabSession = z.object({ token: z.string(), context: z.record(z.string(), z.unknown()) });
export type TabSession = z.infer<typeof tabSession>;

/** GET /shell/api/events */
export const messageEvent = z.object({
  conversationId: z.string(),
  messageId: z.string(),
  change: z.enum(['posted', 'edited', 'deleted']),
});
export type MessageEvent = z.infer<typeof messageEvent>;

export const clockReading = z.object({ now: z.string() });
