import type { IsoDate } from '../domain/calendar/iso-date.ts';
import type { School } from '../domain/school.ts';
import { issuePackActions } from './issue-pack-actions.ts';
import { passActionDeadlines } from './pass-action-deadlines.ts';
import type { Clock } from './ports.ts';
import type { Database } from './records.ts';
import { remindOwners } from './remind-owners.ts';

/** The morning's round: what the strategy assigns, then what has come due, then each person's digest of both. */
export function seeToActions(needs: { readonly database: Database; readonly clock: Clock }) {
  const steps = [issuePackActions(needs), passActionDeadlines(needs), remindOwners(needs)];
  return async (school: School, on: IsoDate): Promise<void> => {
    for (const step of steps) await step(school, on);
  };
}
