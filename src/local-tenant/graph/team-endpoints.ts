import type { TenantTeam } from '../tenant-context.ts';
import type { GraphEndpoint, GraphServices } from './graph-endpoint.ts';
import { pick, selected } from './graph-query.ts';
import { success } from './graph-result.ts';
import { CHANNEL, noChannel, TEAM, teamReader } from './team-reader.ts';

/** Teams and their channels. */
export function teamEndpoints({ context }: GraphServices): GraphEndpoint[] {
  const { settings } = context;
  const get = teamReader(context);
  const channelsOf = (team: TenantTeam) =>
    team.channels.map(({ id, name }, index) => ({
      id,
      displayName: name,
      description: null,
      membershipType: 'standard',
      tenantId: settings.tenantId,
      isFavoriteByDefault: index === 0 ? null : true,
      webUrl: `https://teams.microsoft.com/l/channel/${encodeURIComponent(id)}/${encodeURIComponent(name)}`,
    }));

  return [
    get(TEAM, ({ query }, { teamGroupId, teamId, teamName }) => {
      const { tenantId } = settings;
      const webUrl = `https://teams.microsoft.com/l/team/${encodeURIComponent(teamId)}/conversations`;
      const team = { id: teamGroupId, displayName: teamName, description: '', internalId: teamId, tenantId, webUrl };
      return success(pick({ ...team, isArchived: false, visibility: 'private' }, selected(query)));
    }),
    get(`${TEAM}/channels`, ({ query }, team) =>
      success({ value: channelsOf(team).map((channel) => pick(channel, selected(query))) }),
    ),
    get(CHANNEL, (request, team) => {
      const channel = channelsOf(team).find(({ id }) => id === request.param('channelId'));
      return channel === undefined ? noChannel(request) : success(pick(channel, selected(request.query)));
    }),
  ];
}
