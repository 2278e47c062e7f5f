import { z } from 'zod';
import type { StoredMessage } from '../people/conversation-store.ts';
import type { TenantRequest } from '../router.ts';
import type { TenantTeam } from '../tenant-context.ts';
import { chatMessageJson } from './chat-message-json.ts';
import type { GraphEndpoint, GraphServices } from './graph-endpoint.ts';
import { pageLink, pageSize, queryOption } from './graph-query.ts';
import { type GraphResult, isRefusal, refusal, success } from './graph-result.ts';
import { readToken, writeToken } from './opaque-token.ts';
import { CHANNEL, missing, noChannel, teamReader } from './team-reader.ts';

/** What Graph gives when `$top` is not named, and the most that it gives. */
const DEFAULT_MESSAGES = 20;
const MAX_MESSAGES = 50;

const messageToken = z.strictObject({ before: z.string() });

/** The messages of a channel, newest first, for reading back what was posted. */
export function messageEndpoints({ context }: GraphServices): GraphEndpoint[] {
  const { settings, conversations } = context;
  const get = teamReader(context);
  return [
    get(`${CHANNEL}/messages`, (request, team) => messagePage(context, team, request)),
    get(`${CHANNEL}/messages/:messageId`, (request, { teamGroupId }) => {
      const messages = conversations.channelMessages(teamGroupId, request.param('channelId'));
      const message = messages?.find(({ id }) => id === request.param('messageId'));
      return message === undefined
        ? missing('NotFound')
        : success(chatMessageJson(message, { ...settings, teamGroupId }));
    }),
  ];
}

function messagePage(
  { conversations, settings }: GraphServices['context'],
  { teamGroupId }: TenantTeam,
  request: TenantRequest,
): GraphResult {
  const messages = conversations.channelMessages(teamGroupId, request.param('channelId'));
  if (messages === null) return noChannel(request);
  return messagesPage(messages, request, (message) => chatMessageJson(message, { ...settings, teamGroupId }));
}

/** A page of messages, the newest first, with the link to the next. */
export function messagesPage(
  messages: readonly StoredMessage[],
  request: TenantRequest,
  json: (message: StoredMessage) => object,
): GraphResult {
  const size = queryOption(request.query, 'top') === null ? { top: DEFAULT_MESSAGES } : pageSize(request.query);
  if (isRefusal(size)) return size;
  if (size.top > MAX_MESSAGES)
    return refusal(400, 'BadRequest', `The limit of '${MAX_MESSAGES}' for $top is exceeded.`);
  const token = queryOption(request.query, 'skiptoken');
  const from = token === null ? null : readToken(token, messageToken);
  if (from !== null && isRefusal(from)) return from;
  const older = from === null ? messages : messages.filter(({ id }) => Number(id) < Number(from.before));
  const shown = older.slice(0, size.top);
  const value = shown.map(json);
  const last = shown.at(-1);
  const page = { '@odata.count': value.length, value };
  if (last === undefined || older.length <= size.top) return success(page);
  const link = pageLink(request.rawPath, request.query, '$skiptoken', writeToken({ before: last.id }));
  return success({ ...page, '@odata.nextLink': link });
}
