import { problem } from '../problem.ts';
import type { TenantAnswer, TenantRequest } from '../router.ts';
import type { ConnectorParts } from './connector-parts.ts';

/** GET /v3/teams/{team}: 200 with the team's name and its Entra group. */
export function teamDetails(parts: ConnectorParts, request: TenantRequest): TenantAnswer {
  const { teamId, teamName, teamGroupId, tenantId, channels, people } = parts.context.settings;
  return (
    refusal(parts, request) ?? {
      status: 200,
      body: {
        id: teamId,
        name: teamName,
        aadGroupId: teamGroupId,
        tenantId,
        type: 'standard',
        channelCount: channels.length,
        memberCount: people.length,
      },
    }
  );
}

/** GET /v3/teams/{team}/conversations: 200 `{conversations}`, General first. Teams leaves out General's name. */
export function teamChannels(parts: ConnectorParts, request: TenantRequest): TenantAnswer {
  const { teamId, channels } = parts.context.settings;
  const conversations = channels.map(({ id, name }) => (id === teamId ? { id } : { id, name }));
  return refusal(parts, request) ?? { status: 200, body: { conversations } };
}

function refusal({ context, installations, limits }: ConnectorParts, request: TenantRequest): TenantAnswer | null {
  const team = request.param('team');
  const { teamId } = context.settings;
  if (team !== teamId)
    return problem(404, 'ConversationNotFound', `There is no team "${team}"; the team is "${teamId}".`);
  if (!installations.hasTeam()) {
    return problem(403, 'BotNotInConversationRoster', 'The app is not installed in this team.');
  }
  return limits.forThread('read', teamId);
}
