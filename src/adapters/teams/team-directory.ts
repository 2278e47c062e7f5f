import { z } from 'zod';
import type { TeamDirectory } from '../../operations/ports.ts';
import type { Connectors } from './connectors.ts';

const TIMEOUT_MS = 15_000;

/** The channels of a team, by the team's thread id (`19:…@thread.tacv2`), not its Entra group id. */
export function createTeamDirectory(connectors: Connectors): TeamDirectory {
  return {
    async channelsOf(serviceUrl, teamId) {
      const connector = await connectors.openForReading(serviceUrl);
      const answer = await connector.teams.fetchChannelList(teamId, { abortSignal: AbortSignal.timeout(TIMEOUT_MS) });
      // Teams gives the first channel no name: every client writes the word in its own language.
      return channelList
        .parse(answer)
        .conversations.map(({ id, name }) => ({ channelId: id, name: name ?? 'General' }));
    },
  };
}

const channelList = z.object({
  conversations: z.array(z.object({ id: z.string(), name: z.string().nullish() })),
});
