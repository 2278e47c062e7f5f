import { z } from 'zod';
import { messageActivity } from '../people/build-activity.ts';
import { problem } from '../problem.ts';
import { readBody } from '../read-body.ts';
import type { Route, TenantAnswer, TenantRequest } from '../router.ts';
import { findSeat } from './find-seat.ts';
import type { ShellParts } from './shell-parts.ts';

const PATTERN = '/shell/api/conversations/:conversation/messages';
const messageBody = z.object({ personId: z.string(), text: z.string().min(1) });

/** The messages of a conversation, oldest first, and a person's new one: kept, then sent to the bot. */
export function messageRoutes(parts: ShellParts): Route[] {
  return [
    { method: 'GET', pattern: PATTERN, handle: (request) => list(parts, request) },
    { method: 'POST', pattern: PATTERN, handle: (request) => say(parts, request) },
  ];
}

function list({ directory, store }: ShellParts, request: TenantRequest): TenantAnswer {
  const id = request.param('conversation');
  const place = directory.findPlace(id);
  if (place === null) return problem(404, 'ConversationNotFound', `There is no conversation "${id}".`);
  const messages = store.messages(place.conversationId).map(({ conversationId: _, ...message }) => message);
  return { status: 200, body: messages };
}

async function say(parts: ShellParts, request: TenantRequest): Promise<TenantAnswer> {
  const body = readBody(request, messageBody);
  if (body.kind === 'refused') return body.answer;
  const { personId, text } = body.value;
  const seat = findSeat(parts, { personId, conversationId: request.param('conversation') });
  if (seat.kind === 'refused') return seat.answer;
  const { person, place } = seat;
  const message = parts.store.post({
    conversationId: place.conversationId,
    from: { id: parts.directory.userIdOf(person), name: person.name, isBot: false },
    replyToId: place.kind === 'channel' ? place.threadId : null,
    text,
    attachments: [],
  });
  const answer = await parts.bot.deliver(messageActivity(parts, person, place, message));
  if (answer.kind === 'unreachable') return problem(502, 'BotUnreachable', answer.detail);
  return { status: 200, body: { id: message.id, status: answer.status } };
}
