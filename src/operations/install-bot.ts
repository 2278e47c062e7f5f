import type { School } from '../domain/school.ts';
import type { Clock, Log, TeamDirectory } from './ports.ts';
import { greetTeam } from './greet.ts';
import { followChannels } from './follow-channels.ts';
import type { Database } from './records.ts';
import type { Installation } from './records/place-store.ts';
import { sendWhatFailed } from './send-what-failed.ts';

export interface InstallBotNeeds {
  readonly database: Database;
  readonly clock: Clock;
  readonly directory: TeamDirectory;
  readonly schools: readonly School[];
  readonly log: Log;
}

/**
 * The bot was added to a Team: remember where Teams answers for it and which channel belongs to which year group, send
 * what could not get there today, and, the first time, say what the app does.
 */
export function installBot({ database, clock, directory, schools, log }: InstallBotNeeds) {
  return async (installation: Installation): Promise<void> => {
    const school = schools.find(({ teamId }) => teamId === installation.teamId);
    if (school === undefined) {
      log.warn({ teamId: installation.teamId }, 'The app was added to a Team that no school’s settings file names');
      return;
    }
    await database.records.places.install(installation, clock());
    await followChannels({ database, clock, directory })(school, installation);
    await database.inTransaction(async (records) => {
      // After its channels: the welcome names them.
      await greetTeam(records, school, clock());
      await sendWhatFailed(
        records,
        school,
        ({ place }) => (place.kind === 'channel' ? 'look-first' : 'leave'),
        clock(),
      );
    });
  };
}
