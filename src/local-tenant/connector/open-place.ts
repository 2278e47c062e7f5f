import type { Place } from '../people/directory.ts';
import { problem } from '../problem.ts';
import type { TenantAnswer } from '../router.ts';
import type { LimitedOperation } from './connector-limits.ts';
import type { ConnectorParts } from './connector-parts.ts';

export type OpenPlace =
  { readonly kind: 'open'; readonly place: Place } | { readonly kind: 'closed'; readonly answer: TenantAnswer };

/** Finds a conversation by its decoded id and asks whether the bot may do this there now (microsoft.md 1.1, 1.2). */
export function openPlace(parts: ConnectorParts, conversationId: string, operation: LimitedOperation): OpenPlace {
  const place = parts.directory.findPlace(conversationId);
  if (place === null) return closed(notFound(conversationId));
  if (!parts.installations.has(place)) return closed(notInstalled(place));
  if (operation !== 'read' && parts.installations.isBlocked(place)) return closed(blocked());
  if (place.kind === 'channel' && place.threadId !== null && !parts.store.find(place.conversationId, place.threadId)) {
    return closed(notFound(conversationId));
  }
  const throttled = parts.limits.forThread(operation, place.conversationId);
  return throttled === null ? { kind: 'open', place } : closed(throttled);
}

function closed(answer: TenantAnswer): OpenPlace {
  return { kind: 'closed', answer };
}

function notFound(conversationId: string): TenantAnswer {
  return problem(404, 'ConversationNotFound', `There is no conversation "${conversationId}".`);
}

function notInstalled(place: Place): TenantAnswer {
  if (place.kind === 'channel') {
    return problem(403, 'BotNotInConversationRoster', 'The app is not installed in this team.');
  }
  return problem(403, 'ForbiddenOperationException', 'The app is not installed for this person.');
}

function blocked(): TenantAnswer {
  return problem(403, 'ConversationBlockedByUser', 'The person has blocked the conversation with the bot.');
}
