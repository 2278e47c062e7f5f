import { z } from 'zod';

const message = z.object({
  id: z.string(),
  from: z.object({ isBot: z.boolean() }),
  editedAt: z.string().nullable(),
  deletedAt: z.string().nullable(),
  text: z.string().nullish(),
  attachments: z.array(z.object({ contentType: z.string(), content: z.unknown() })),
});
export type ShownMessage = z.infer<typeof message>;

const state = z.object({
  now: z.string(),
  chat: z.object({ conversationId: z.string() }),
  team: z.object({ channels: z.array(z.object({ id: z.string(), name: z.string() })) }),
});

const answer = z.object({ status: z.number(), body: z.unknown() });

/** A member of staff at the shell: sees channels, presses buttons, opens the tab. Everything goes over HTTP. */
export interface TeamsUser {
  channel(name: string): Promise<readonly ShownMessage[]>;
  channelId(name: string): Promise<string>;
  /** What stands in the person's own chat with the bot, oldest first. */
  chat(): Promise<readonly ShownMessage[]>;
  /** Writes to the bot: in a channel, or in their own chat where no channel is named. */
  say(channelName: string | null, text: string): Promise<void>;
  /** A click: on a card in a channel, or in their own chat where no channel is named. */
  invoke(channelName: string | null, messageId: string, name: string, value: unknown): Promise<z.infer<typeof answer>>;
  /** The token that Teams would give the tab. */
  tabToken(): Promise<string>;
}

export function teamsUser(tenantUrl: string, personId: string): TeamsUser {
  const ask = async <Shape>(path: string, shape: z.ZodType<Shape>, body?: unknown): Promise<Shape> => {
    const post = { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) };
    const response = await fetch(`${tenantUrl}/shell/api/${path}`, body === undefined ? {} : post);
    return shape.parse(await response.json());
  };
  const stateNow = () => ask(`state?personId=${personId}`, state);
  const messagesIn = (conversationId: string) => `conversations/${encodeURIComponent(conversationId)}/messages`;
  const channelId = async (name: string): Promise<string> => {
    const { team } = await stateNow();
    const found = team.channels.find((channel) => channel.name === name);
    if (found === undefined) throw new Error(`No channel "${name}".`);
    return found.id;
  };
  const placeOf = async (name: string | null) =>
    name === null ? (await stateNow()).chat.conversationId : channelId(name);
  return {
    channelId,
    channel: async (name) => ask(messagesIn(await channelId(name)), z.array(message)),
    chat: async () => ask(messagesIn((await stateNow()).chat.conversationId), z.array(message)),
    say: async (name, text) => {
      const conversationId = await placeOf(name);
      await ask(messagesIn(conversationId), z.looseObject({ id: z.string() }), { personId, text });
    },
    invoke: async (channelName, messageId, name, value) =>
      ask('invoke', answer, { personId, conversationId: await placeOf(channelName), messageId, name, value }),
    tabToken: async () => (await ask(`tab?personId=${personId}`, z.object({ token: z.string() }))).token,
  };
}

/** All the words on a card, in reading order. */
export function wordsOn(shown: ShownMessage): string {
  const words: string[] = [];
  const walk = (node: unknown): void => {
    if (Array.isArray(node)) node.forEach(walk);
    else if (typeof node === 'object' && node !== null) {
      for (const [key, value] of Object.entries(node)) {
        if (key === 'text' && typeof value === 'string') words.push(value);
        else walk(value);
      }
    }
  };
  walk(shown.attachments.map(({ content }) => content));
  return words.join(' ');
}
