import { keepChannels } from '../domain/keep-channels.ts';
import type { School } from '../domain/school.ts';
import type { Clock, TeamDirectory } from './ports.ts';
import type { Database } from './records.ts';
import type { Installation } from './records/place-store.ts';
import { sendWhatIsDue } from './send-what-is-due.ts';

export interface FollowChannelsNeeds {
  readonly database: Database;
  readonly clock: Clock;
  readonly directory: TeamDirectory;
}

/**
 * Brings the record of a Team's channels up to date with the Team: renamed, made, deleted, restored. What Teams says now
 * counts, and not what its events said on the way, so that any order and number of them comes to the same.
 */
export function followChannels({ database, clock, directory }: FollowChannelsNeeds) {
  return async ({ schoolId, yearGroups, ...rest }: School, { teamId, serviceUrl }: Installation): Promise<void> => {
    const listed = await directory.channelsOf(serviceUrl, teamId);
    await database.inTransaction(async (records) => {
      const known = await records.places.channelsEver(schoolId);
      const channels = keepChannels(known, listed, yearGroups).map((channel) => ({ ...channel, teamId }));
      await records.places.saveChannels(schoolId, channels, clock());
      const gone = known.filter(({ channelId }) => !listed.some((channel) => channel.channelId === channelId));
      await records.places.dropChannels(
        gone.map(({ channelId }) => channelId),
        clock(),
      );
      await sendWhatIsDue(records, { schoolId, yearGroups, ...rest }, clock());
    });
  };
}
