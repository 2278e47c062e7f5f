import { BOT_FRAMEWORK } from '../identity/token-issuer.ts';
import { problem } from '../problem.ts';
import type { Route, TenantAnswer, TenantRequest } from '../router.ts';
import type { ConnectorParts } from './connector-parts.ts';
import { createConversation } from './create-conversation.ts';
import { listMembers, oneMember, pageOfMembers } from './members.ts';
import { deleteActivity, editActivity, replyToActivity, sendActivity } from './send-activity.ts';
import { teamChannels, teamDetails } from './team-routes.ts';

/**
 * The Bot Connector at `/teams/`, as botbuilder calls it (microsoft.md 1.7). Success codes are the ones that the SDK
 * takes (1.6), errors those of 1.2.
 */
export function connectorRoutes(parts: ConnectorParts): Route[] {
  const route = (method: string, path: string, handle: ConnectorHandler): Route => ({
    method,
    pattern: `/teams/v3/${path}`,
    handle: async (request) => (await refusalOfCaller(parts, request)) ?? handle(parts, request),
  });
  return [
    route('POST', 'conversations', createConversation),
    route('POST', 'conversations/:conversation/activities', sendActivity),
    route('POST', 'conversations/:conversation/activities/:activity', replyToActivity),
    route('PUT', 'conversations/:conversation/activities/:activity', editActivity),
    route('DELETE', 'conversations/:conversation/activities/:activity', deleteActivity),
    route('GET', 'conversations/:conversation/activities/:activity/members', listMembers),
    route('GET', 'conversations/:conversation/members', listMembers),
    route('GET', 'conversations/:conversation/members/:member', oneMember),
    route('GET', 'conversations/:conversation/pagedmembers', pageOfMembers),
    route('GET', 'teams/:team', teamDetails),
    route('GET', 'teams/:team/conversations', teamChannels),
  ];
}

type ConnectorHandler = (parts: ConnectorParts, request: TenantRequest) => TenantAnswer;

async function refusalOfCaller(parts: ConnectorParts, request: TenantRequest): Promise<TenantAnswer | null> {
  const check = await parts.context.identity.verifyAccessToken(request.headers.authorization, BOT_FRAMEWORK);
  if (check.kind === 'refused') {
    return problem(401, 'BotNotRegistered', `The request is not authorised: token ${check.reason}.`);
  }
  return parts.limits.forTenant();
}
