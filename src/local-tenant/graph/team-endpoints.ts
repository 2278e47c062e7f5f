import { z } from 'zod';
import type { TenantRequest } from '../router.ts';
import { chatMessageJson } from './chat-message-json.ts';
import { type GraphEndpoint, type GraphServices, notMetered } from './graph-endpoint.ts';
import { pageLink, pageSize, pick, queryOption, selected } from './graph-query.ts';
import { type GraphResult, isRefusal, refusal, success } from './graph-result.ts';
import { readToken, writeToken } from './opaque-token.ts';

const TEAM = '/v1.0/teams/:teamId';
const CHANNEL = `${TEAM}/channels/:channelId`;

/** What Graph gives when `$top` is not named, and the most that it gives. */
const DEFAULT_MESSAGES = 20;
const MAX_MESSAGES = 50;

const messageToken = z.strictObject({ before: z.string() });

/** The school's team, its channels and their messages, for reading back what was posted. */
export function teamEndpoints({ context }: GraphServices): GraphEndpoint[] {
  const { settings } = context;
  const get = (pattern: string, answer: (request: TenantRequest) => GraphResult): GraphEndpoint => ({
    method: 'GET',
    pattern,
    units: notMetered,
    handle: ({ request }) => {
      const teamId = request.param('teamId');
      return teamId === settings.teamGroupId ? answer(request) : missing(`No team found with Group Id ${teamId}`);
    },
  });
  const channels = settings.channels.map(({ id, name }, index) => ({
    id,
    displayName: name,
    description: null,
    membershipType: 'standard',
    tenantId: settings.tenantId,
    isFavoriteByDefault: index === 0 ? null : true,
    webUrl: `https://teams.microsoft.com/l/channel/${encodeURIComponent(id)}/${encodeURIComponent(name)}`,
  }));

  return [
    get(TEAM, ({ query }) => {
      const { teamGroupId, teamId, teamName, tenantId } = settings;
      const webUrl = `https://teams.microsoft.com/l/team/${encodeURIComponent(teamId)}/conversations`;
      const team = { id: teamGroupId, displayName: teamName, description: '', internalId: teamId, tenantId, webUrl };
      return success(pick({ ...team, isArchived: false, visibility: 'private' }, selected(query)));
    }),
    get(`${TEAM}/channels`, ({ query }) =>
      success({ value: channels.map((channel) => pick(channel, selected(query))) }),
    ),
    get(CHANNEL, (request) => {
      const channel = channels.find(({ id }) => id === request.param('channelId'));
      return channel === undefined ? noChannel(request) : success(pick(channel, selected(request.query)));
    }),
    get(`${CHANNEL}/messages`, (request) => messagePage(context, request)),
    get(`${CHANNEL}/messages/:messageId`, (request) => {
      const messages = context.conversations.channelMessages(settings.teamGroupId, request.param('channelId'));
      const message = messages?.find(({ id }) => id === request.param('messageId'));
      return message === undefined ? missing('NotFound') : success(chatMessageJson(message, settings));
    }),
  ];
}

function messagePage({ conversations, settings }: GraphServices['context'], request: TenantRequest): GraphResult {
  const messages = conversations.channelMessages(settings.teamGroupId, request.param('channelId'));
  if (messages === null) return noChannel(request);
  const size = queryOption(request.query, 'top') === null ? { top: DEFAULT_MESSAGES } : pageSize(request.query);
  if (isRefusal(size)) return size;
  if (size.top > MAX_MESSAGES)
    return refusal(400, 'BadRequest', `The limit of '${MAX_MESSAGES}' for $top is exceeded.`);
  const token = queryOption(request.query, 'skiptoken');
  const from = token === null ? null : readToken(token, messageToken);
  if (from !== null && isRefusal(from)) return from;
  const older = from === null ? messages : messages.filter(({ id }) => Number(id) < Number(from.before));
  const shown = older.slice(0, size.top);
  const value = shown.map((message) => chatMessageJson(message, settings));
  const last = shown.at(-1);
  const page = { '@odata.count': value.length, value };
  if (last === undefined || older.length <= size.top) return success(page);
  const link = pageLink(request.rawPath, request.query, '$skiptoken', writeToken({ before: last.id }));
  return success({ ...page, '@odata.nextLink': link });
}

function missing(message: string): GraphResult {
  return refusal(404, 'NotFound', message);
}

function noChannel(request: TenantRequest): GraphResult {
  return missing(`No channel found with id ${request.param('channelId')}`);
}
