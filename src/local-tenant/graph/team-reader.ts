import type { TenantRequest } from '../router.ts';
import type { TenantContext, TenantTeam } from '../tenant-context.ts';
import { type GraphEndpoint, notMetered } from './graph-endpoint.ts';
import { type GraphRefusal, type GraphResult, refusal } from './graph-result.ts';

export const TEAM = '/v1.0/teams/:teamId';
export const CHANNEL = `${TEAM}/channels/:channelId`;

/** Makes endpoints that read something of a school's team as it now is, and answer 404 where there is none. */
export function teamReader({ settings, team: school }: Pick<TenantContext, 'settings' | 'team'>) {
  const others = new Map(settings.otherTeams.map((team) => [team.teamGroupId, team]));
  return (pattern: string, answer: (request: TenantRequest, team: TenantTeam) => GraphResult): GraphEndpoint => ({
    method: 'GET',
    pattern,
    units: notMetered,
    handle: ({ request }) => {
      const teamId = request.param('teamId');
      const team = teamId === settings.teamGroupId ? school.now() : others.get(teamId);
      return team === undefined ? missing(`No team found with Group Id ${teamId}`) : answer(request, team);
    },
  });
}

export function noChannel(request: TenantRequest): GraphRefusal {
  return missing(`No channel found with id ${request.param('channelId')}`);
}

export function missing(message: string): GraphRefusal {
  return refusal(404, 'NotFound', message);
}
