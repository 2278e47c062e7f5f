import { LIST_NAMES } from '../domain/lists/list-definitions.ts';
import type { School } from '../domain/school.ts';
import type { ListName, Log } from './ports.ts';

export interface FollowListsNeeds {
  readonly schools: readonly School[];
  readonly log: Pick<Log, 'info' | 'warn'>;
  readonly readList: (schoolId: string, list: ListName) => Promise<void>;
}

/**
 * Brings every replica up to date. A list that cannot be read keeps no other from being read; the log tells of it when
 * that begins and when it ends, not twice a minute in between. Schools are read side by side, because a slow site must
 * not make another school's register old.
 */
export function followLists({ schools, log, readList }: FollowListsNeeds) {
  const failing = new Map<string, string>();
  const follow = async (schoolId: string, list: ListName): Promise<void> => {
    const name = `${schoolId} ${list}`;
    try {
      await readList(schoolId, list);
      if (failing.delete(name)) log.info({ schoolId, list }, 'The list can be read again');
    } catch (problem) {
      const detail = problem instanceof Error ? problem.message : String(problem);
      if (failing.get(name) !== detail) log.warn({ schoolId, list, err: problem }, 'A list could not be read');
      failing.set(name, detail);
    }
  };
  return async (): Promise<void> => {
    await Promise.all(
      schools.map(async ({ schoolId }) => {
        for (const list of LIST_NAMES) await follow(schoolId, list);
      }),
    );
  };
}
