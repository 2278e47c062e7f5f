import type { School } from '../domain/school.ts';
import type { Clock, TeamDirectory } from './ports.ts';
import type { Database, Installation } from './records.ts';

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
    await database.records.places.saveChannels(school.schoolId, yearChannels, clock());
  };
}

/** "Year 9", "Yr 9 staff" and "Y9" are Year 9's channel; "Reception" is year 0's. */
export function yearGroupOf(channelName: string, yearGroups: readonly number[]): number | null {
  if (/\breception\b/i.test(channelName)) return yearGroups.includes(0) ? 0 : null;
  const year = Number(/\b(?:year|yr|y)\.?\s*(\d{1,2})\b/i.exec(channelName)?.[1] ?? Number.NaN);
  return yearGroups.includes(year) ? year : null;
}
