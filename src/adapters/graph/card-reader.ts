import { z } from 'zod';
import type { CardReader, ReadPlace } from '../../operations/ports.ts';
import { chatPathOf } from './chat-path.ts';
import type { GraphClient } from './graph-client.ts';
import { GraphProblem } from './graph-problem.ts';
import { readAnswer } from './graph-request.ts';

const CARD_TYPE = 'application/vnd.microsoft.card.adaptive';
const PAGE_SIZE = 50;
/** 1,000 messages: a channel that had more since the card was sent is looked at by a person. */
const MAX_PAGES = 20;

/** The properties of a `chatMessage` that finding a card needs. */
export const channelMessage = z.object({
  id: z.string(),
  createdDateTime: z.iso.datetime({ offset: true }),
  lastModifiedDateTime: z.iso.datetime({ offset: true }).nullish(),
  deletedDateTime: z.string().nullish(),
  attachments: z.array(z.object({ contentType: z.string().nullish(), content: z.string().nullish() })).nullish(),
});
export type ChannelMessage = z.infer<typeof channelMessage>;

/**
 * Reads a channel or a chat back through Graph, where resource-specific consent `ChannelMessage.Read.Group` allows it, or
 * for chats the app roles `Chat.Read.WhereInstalled` and `TeamsAppInstallation.ReadForUser.All`. What may not be read, or
 * is not there, gives `cannot-look`; a failure that will pass gives `try-later`, because "ask a person" would be the
 * wrong conclusion.
 */
export function createCardReader(graph: GraphClient, teamsAppId: string): CardReader {
  return {
    async findCard(place, deliveryId, since) {
      try {
        const path = await pathOf(graph, place, teamsAppId);
        if (path === null) return { kind: 'cannot-look', detail: 'The person has not installed the app.' };
        return await search(graph, `${path}/messages?$top=${PAGE_SIZE}`, deliveryId, since);
      } catch (problem) {
        if (!(problem instanceof GraphProblem)) throw problem;
        return { kind: problem.retry ? 'try-later' : 'cannot-look', detail: problem.message };
      }
    },
  };
}

async function pathOf(graph: GraphClient, place: ReadPlace, teamsAppId: string): Promise<string | null> {
  if (place.kind === 'person') return await chatPathOf(graph, place.personId, teamsAppId);
  const { teamGroupId, channelId } = place;
  return `/teams/${encodeURIComponent(teamGroupId)}/channels/${encodeURIComponent(channelId)}`;
}

async function search(
  graph: GraphClient,
  path: string,
  deliveryId: string,
  since: Date,
): ReturnType<CardReader['findCard']> {
  let pages = 0;
  for await (const page of graph.pages(path, 'background')) {
    const messages = readAnswer(z.array(channelMessage), page.items, 'GET …/messages');
    const card = messages.find((message) => carries(message, `delivery-${deliveryId}`));
    if (card !== undefined) return { kind: 'found', activityId: card.id };
    // A whole page must be older: a late reply brings an old message to the front without making it new.
    if (!messages.some((message) => touchedAt(message) >= since.getTime())) return { kind: 'absent' };
    pages += 1;
    if (pages === MAX_PAGES) return { kind: 'cannot-look', detail: `More than ${MAX_PAGES * PAGE_SIZE} messages.` };
  }
  return { kind: 'absent' };
}

function carries(message: ChannelMessage, elementId: string): boolean {
  if (message.deletedDateTime != null) return false;
  const cards = (message.attachments ?? []).filter(({ contentType }) => contentType === CARD_TYPE);
  return cards.some(({ content }) => content != null && holdsElement(parseCard(content), elementId));
}

/** The card as sent, from the text that Graph gives; null where it is no JSON, because other apps' cards are not ours to judge. */
function parseCard(content: string): unknown {
  try {
    return JSON.parse(content) as unknown;
  } catch {
    return null;
  }
}

function holdsElement(node: unknown, elementId: string): boolean {
  if (typeof node !== 'object' || node === null) return false;
  if ('id' in node && node.id === elementId) return true;
  return Object.values(node).some((child) => holdsElement(child, elementId));
}

function touchedAt({ createdDateTime, lastModifiedDateTime }: ChannelMessage): number {
  return Math.max(Date.parse(createdDateTime), Date.parse(lastModifiedDateTime ?? createdDateTime));
}
