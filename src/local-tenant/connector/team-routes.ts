import { problem } from '../problem.ts';
import type { TenantAnswer, TenantRequest } from '../router.ts';
import type { TenantTeam } from '../tenant-context.ts';
import type { ConnectorParts } from './connector-parts.ts';

/** GET /v3/teams/{team}: 200 with the team's name and its Entra group. */
export function teamDetails(parts: ConnectorParts, request: TenantRequest): TenantAnswer {
  const { settings, team: school } = parts.context;
  const { tenantId, people } = settings;
  const opened = openTeam(parts, request);
  if (opened.kind === 'closed') return opened.answer;
  const { teamId, teamName, teamGroupId, channels } = opened.team;
  return {
    status: 200,
    body: {
      id: teamId,
      name: teamName,
      aadGroupId: teamGroupId,
      tenantId,
      type: 'standard',
      channelCount: channels.length,
      memberCount: teamId === settings.teamId ? school.members().length : people.length,
    },
  };
}

/** GET /v3/teams/{team}/conversations: 200 `{conversations}`, General first. Teams leaves out General's name. */
export function teamChannels(parts: ConnectorParts, request: TenantRequest): TenantAnswer {
  const opened = openTeam(parts, request);
  if (opened.kind === 'closed') return opened.answer;
  const { teamId, channels } = opened.team;
  const conversations = channels.map(({ id, name }) => (id === teamId ? { id } : { id, name }));
  return { status: 200, body: { conversations } };
}

type OpenTeam =
  { readonly kind: 'open'; readonly team: TenantTeam } | { readonly kind: 'closed'; readonly answer: TenantAnswer };

function openTeam({ context, installations, limits }: ConnectorParts, request: TenantRequest): OpenTeam {
  const asked = request.param('team');
  const team = [context.team.now(), ...context.settings.otherTeams].find(({ teamId }) => teamId === asked);
  const closed = (answer: TenantAnswer): OpenTeam => ({ kind: 'closed', answer });
  if (team === undefined) return closed(problem(404, 'ConversationNotFound', `There is no team "${asked}".`));
  if (!installations.hasTeam(team.teamId)) {
    return closed(problem(403, 'BotNotInConversationRoster', 'The app is not installed in this team.'));
  }
  const throttled = limits.forThread('read', team.teamId);
  return throttled === null ? { kind: 'open', team } : closed(throttled);
}
