import type { TenantRequest } from '../router.ts';
import type { TenantSettings } from '../tenant-context.ts';
import { type GraphEndpoint, notMetered } from './graph-endpoint.ts';
import { type GraphRefusal, type GraphResult, refusal } from './graph-result.ts';

export const TEAM = '/v1.0/teams/:teamId';
export const CHANNEL = `${TEAM}/channels/:channelId`;

/** Makes endpoints that read something of the school's team, and answer 404 for any other. */
export function teamReader({ teamGroupId }: TenantSettings) {
  return (pattern: string, answer: (request: TenantRequest) => GraphResult): GraphEndpoint => ({
    method: 'GET',
    pattern,
    units: notMetered,
    handle: ({ request }) => {
      const teamId = request.param('teamId');
      return teamId === teamGroupId ? answer(request) : missing(`No team found with Group Id ${teamId}`);
    },
  });
}

export function noChannel(request: TenantRequest): GraphRefusal {
  return missing(`No channel found with id ${request.param('channelId')}`);
}

export function missing(message: string): GraphRefusal {
  return refusal(404, 'NotFound', message);
}
