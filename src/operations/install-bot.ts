import type { School } from '../domain/school.ts';
import type { Clock, TeamDirectory } from './ports.ts';
import type { Database, Installation } from './records.ts';
import { latestSession } from './school-time.ts';

export interface InstallBotNeeds {
  readonly database: Database;
  readonly clock: Clock;
  readonly directory: TeamDirectory;
  readonly schools: readonly School[];
}

/** The bot was added to a Team: remember where Teams answers for it and which channel belongs to which year group. */
export function installBot({ database, clock, directory, schools }: InstallBotNeeds) {
  return async (installation: Installation): Promise<void> => {
    const school = schools.find(({ teamId }) => teamId === installation.teamId);
    if (school === undefined) return;
    await database.records.places.install(installation, clock());
    const channels = await directory.channelsOf(installation.serviceUrl, installation.teamId);
    const yearChannels = channels.map(({ channelId, name }) => ({
      channelId,
      teamId: installation.teamId,
      name,
      yearGroup: yearGroupOf(name, school.yearGroups),
    }));
    await database.inTransaction(async (records) => {
      await records.places.saveChannels(school.schoolId, yearChannels, clock());
      // Lists that were ready before there was anywhere to post them.
      const session = latestSession(school, clock());
      if (session !== null)
        await records.jobs.enqueue('decide-absent-lists', { schoolId: school.schoolId, ...session });
    });
  };
}

/** "Year 9", "Yr 9 staff" and "Y9" are Year 9's channel; "Reception" is year 0's. */
export function yearGroupOf(channelName: string, yearGroups: readonly number[]): number | null {
  if (/\breception\b/i.test(channelName)) return yearGroups.includes(0) ? 0 : null;
  const year = Number(/\b(?:year|yr|y)\.?\s*(\d{1,2})\b/i.exec(channelName)?.[1] ?? Number.NaN);
  return yearGroups.includes(year) ? year : null;
}
