import { randomUUID } from 'node:crypto';
import type { StoredMessage } from '../people/conversation-store.ts';
import type { Place } from '../people/directory.ts';
import { problem } from '../problem.ts';
import type { TenantAnswer, TenantRequest } from '../router.ts';
import type { ConnectorParts } from './connector-parts.ts';
import { openPlace } from './open-place.ts';
import { readActivity, type OutgoingActivity } from './outgoing-activity.ts';

/** POST …/activities: 201 `{id}`. */
export function sendActivity(parts: ConnectorParts, request: TenantRequest): TenantAnswer {
  return send(parts, request, null);
}

/** POST …/activities/{id}: 201 `{id}`. An unknown activity id makes a plain send (microsoft.md 1.6). */
export function replyToActivity(parts: ConnectorParts, request: TenantRequest): TenantAnswer {
  return send(parts, request, request.param('activity'));
}

function send(parts: ConnectorParts, request: TenantRequest, answeredId: string | null): TenantAnswer {
  const opened = openPlace(parts, request.param('conversation'), 'send');
  if (opened.kind === 'closed') return opened.answer;
  const read = readActivity(request.body);
  if (read.kind === 'refused') return read.answer;
  // Typing and other signs leave nothing behind.
  if (!read.activity.isMessage) return { status: 202, body: { id: randomUUID() } };
  const message = postAsBot(parts, opened.place, threadOf(parts, opened.place, answeredId), read.activity);
  return { status: 201, body: { id: message.id } };
}

/** PUT …/activities/{id}: 200 `{id}`. */
export function editActivity(parts: ConnectorParts, request: TenantRequest): TenantAnswer {
  const found = findOwnMessage(parts, request);
  if (found.kind === 'refused') return found.answer;
  const read = readActivity(request.body);
  if (read.kind === 'refused') return read.answer;
  parts.store.edit(found.message, contentOf(read.activity));
  return { status: 200, body: { id: found.message.id } };
}

/** DELETE …/activities/{id}: 200; the SDK takes 201 and 204 for failures (microsoft.md 1.6). */
export function deleteActivity(parts: ConnectorParts, request: TenantRequest): TenantAnswer {
  const found = findOwnMessage(parts, request);
  if (found.kind === 'refused') return found.answer;
  parts.store.remove(found.message);
  return { status: 200 };
}

export function postAsBot(
  { directory, store }: ConnectorParts,
  place: Place,
  replyToId: string | null,
  activity: OutgoingActivity,
): StoredMessage {
  const from = { ...directory.bot, isBot: true };
  return store.post({ conversationId: place.conversationId, from, replyToId, ...contentOf(activity) });
}

/** Replies go to the end of their thread, whichever message of it they answer. Chats have no threads. */
function threadOf({ store }: ConnectorParts, place: Place, answeredId: string | null): string | null {
  if (place.kind === 'chat') return null;
  if (place.threadId !== null) return place.threadId;
  const answered = answeredId === null ? null : store.find(place.conversationId, answeredId);
  return answered === null ? null : (answered.replyToId ?? answered.id);
}

function contentOf({ text, attachments }: OutgoingActivity): Pick<OutgoingActivity, 'text' | 'attachments'> {
  return { text, attachments };
}

type OwnMessage =
  | { readonly kind: 'found'; readonly message: StoredMessage }
  | { readonly kind: 'refused'; readonly answer: TenantAnswer };

function findOwnMessage(parts: ConnectorParts, request: TenantRequest): OwnMessage {
  const opened = openPlace(parts, request.param('conversation'), 'send');
  if (opened.kind === 'closed') return { kind: 'refused', answer: opened.answer };
  const id = request.param('activity');
  const message = parts.store.find(opened.place.conversationId, id);
  if (message === null || message.deletedAt !== null) {
    const answer = problem(404, 'ActivityNotFoundInConversation', `There is no message "${id}" in the conversation.`);
    return { kind: 'refused', answer };
  }
  if (message.from.isBot) return { kind: 'found', message };
  const answer = problem(403, 'NotEnoughPermissions', 'A bot can change only its own messages.');
  return { kind: 'refused', answer };
}
