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

/**
 * "Year 9", "Yr 9 staff" and "Y9" are Year 9's channel, "Reception" is year 0's and "Nursery" -1's. A channel that names
 * several years is nobody's: each would be shown the other's pupils.
 */
export function yearGroupOf(channelName: string, yearGroups: readonly number[]): number | null {
  const named = new Set(yearsNamed(channelName));
  return named.size === 1 ? (yearGroups.find((year) => named.has(year)) ?? null) : null;
}

/** Also the second of "Year 7 and 8" and of "Years 7–9". */
const YEARS = /\b(?:years?|yr|y)\.?\s*(\d{1,2}\b(?:\s*(?:,|&|\/|-|–|and|to)\s*\d{1,2}\b)*)/gi;

function yearsNamed(channelName: string): number[] {
  const numbers = [...channelName.matchAll(YEARS)].flatMap(([, list = '']) => list.match(/\d+/g) ?? []).map(Number);
  if (/\breception\b/i.test(channelName)) numbers.push(0);
  if (/\bnursery\b/i.test(channelName)) numbers.push(-1);
  return numbers;
}
