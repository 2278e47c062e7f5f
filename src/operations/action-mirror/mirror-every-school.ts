import type { School } from '../../domain/school.ts';
import type { Log } from '../ports.ts';
import type { ActionsMirrored } from './mirror-actions.ts';

export interface MirrorEverySchoolNeeds {
  readonly schools: readonly School[];
  readonly log: Pick<Log, 'warn'>;
  readonly mirrorActions: (school: School) => Promise<ActionsMirrored>;
}

/** One school after the other: where SharePoint is away, one batch of requests finds it out. */
export function mirrorEverySchool({ schools, log, mirrorActions }: MirrorEverySchoolNeeds) {
  return async (): Promise<void> => {
    for (const school of schools) {
      const { schoolId } = school;
      const { refused } = await mirrorActions(school);
      if (refused > 0) log.warn({ schoolId, refused }, 'SharePoint did not take rows of actions');
    }
  };
}
