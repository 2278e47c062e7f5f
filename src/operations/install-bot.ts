import type { School } from '../domain/school.ts';
import type { Clock, Log, TeamDirectory } from './ports.ts';
import { followChannels } from './follow-channels.ts';
import type { Database } from './records.ts';
import type { Installation } from './records/place-store.ts';

export interface InstallBotNeeds {
  readonly database: Database;
  readonly clock: Clock;
  readonly directory: TeamDirectory;
  readonly schools: readonly School[];
  readonly log: Log;
}

/** The bot was added to a Team: remember where Teams answers for it and which channel belongs to which year group. */
export function installBot({ database, clock, directory, schools, log }: InstallBotNeeds) {
  return async (installation: Installation): Promise<void> => {
    const school = schools.find(({ teamId }) => teamId === installation.teamId);
    if (school === undefined) {
      log.warn({ teamId: installation.teamId }, 'The app was added to a Team that no school’s settings file names');
      return;
    }
    await database.records.places.install(installation, clock());
    await followChannels({ database, clock, directory })(school, installation);
  };
}
