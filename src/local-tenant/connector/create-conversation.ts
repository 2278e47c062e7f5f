import { z } from 'zod';
import { problem } from '../problem.ts';
import type { TenantAnswer, TenantRequest } from '../router.ts';
import type { ConnectorParts } from './connector-parts.ts';
import { openPlace } from './open-place.ts';
import { readActivity } from './outgoing-activity.ts';
import { postAsBot } from './send-activity.ts';

const inChannel = z.object({
  isGroup: z.literal(true),
  channelData: z.object({ channel: z.object({ id: z.string() }) }),
  activity: z.unknown().optional(),
});
const withPerson = z.object({
  isGroup: z.literal(false).nullish(),
  members: z.tuple([z.object({ id: z.string() })]),
  activity: z.unknown().optional(),
});

/**
 * POST /v3/conversations (microsoft.md 1.5). In a channel: a new thread, 201 with `id` = channel, `;messageid=`,
 * message, and `activityId`. With one person: 201 with the `id` of the chat, and `activityId` if an activity came along.
 */
export function createConversation(parts: ConnectorParts, request: TenantRequest): TenantAnswer {
  const channel = inChannel.safeParse(request.body);
  if (channel.success) return startThread(parts, channel.data.channelData.channel.id, channel.data.activity);
  const person = withPerson.safeParse(request.body);
  if (person.success) return openChat(parts, person.data.members[0].id, person.data.activity);
  return problem(
    400,
    'BadArgument',
    'A conversation needs isGroup true, channelData.channel.id and an activity; or exactly one member and isGroup false.',
  );
}

function startThread(parts: ConnectorParts, channelId: string, body: unknown): TenantAnswer {
  const opened = openPlace(parts, channelId, 'create');
  if (opened.kind === 'closed') return opened.answer;
  const read = readActivity(body);
  if (read.kind === 'refused') return read.answer;
  if (!read.activity.isMessage) return problem(400, 'BadArgument', 'A thread starts with an activity of type message.');
  const message = postAsBot(parts, opened.place, null, read.activity);
  const id = `${opened.place.conversationId};messageid=${message.id}`;
  return { status: 201, body: { id, activityId: message.id } };
}

function openChat(parts: ConnectorParts, memberId: string, body: unknown): TenantAnswer {
  const person = parts.directory.findPerson(memberId);
  if (person === null) return problem(400, 'BadArgument', `There is no person "${memberId}" in this tenant.`);
  const opened = openPlace(parts, parts.directory.chatIdOf(person), 'create');
  if (opened.kind === 'closed') return opened.answer;
  const id = opened.place.conversationId;
  if (body === undefined || body === null) return { status: 201, body: { id } };
  const read = readActivity(body);
  if (read.kind === 'refused') return read.answer;
  return { status: 201, body: { id, activityId: postAsBot(parts, opened.place, null, read.activity).id } };
}
