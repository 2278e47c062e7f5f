import { postBriefing } from '../../src/operations/briefings/post-briefing.ts';
import { decideAbsentLists } from '../../src/operations/decide-absent-lists.ts';
import { askForRegisters } from '../../src/operations/first-day/ask-for-registers.ts';
import { askForSecondCalls } from '../../src/operations/first-day/ask-for-second-calls.ts';
import { escalateOverdue } from '../../src/operations/first-day/escalate-overdue.ts';
import { keepMoment } from '../../src/operations/keep-moment.ts';
import type { Clock } from '../../src/operations/ports.ts';
import { sendDelivery, type SendDeliveryNeeds } from '../../src/operations/send-delivery.ts';
import { clearCards } from '../../src/operations/keeping/clear-cards.ts';
import type { MomentName } from '../../src/jobs/timetable.ts';
import type { StaffDirectory } from '../../src/staff-directory.ts';
import { wireJobs } from '../../src/wire-jobs.ts';
import type { Job } from './job-board.ts';

/** Those of the morning that send something; the rest of the timetable is not simulated. */
export const SIMULATED_MOMENTS: readonly MomentName[] = [
  'decide-absent-lists',
  'ask-for-registers',
  'escalate-overdue',
];

const NOT_SIMULATED = () => Promise.reject(new Error('This is no part of a simulated morning.'));

/** What the app's own table of jobs does with a job, on a database that a process may die at. */
export function simulatedJobs(sending: SendDeliveryNeeds & { readonly clock: Clock; readonly staff: StaffDirectory }) {
  const { database, clock, staff } = sending;
  const needs = { database, clock };
  const handlers = wireJobs({
    staff,
    database,
    log: { info: () => undefined, warn: () => undefined, error: () => undefined },
    keepMoment: keepMoment(needs),
    clearCards: clearCards(needs),
    askForRegisters: askForRegisters(needs),
    escalateOverdue: escalateOverdue(needs),
    decideAbsentLists: decideAbsentLists({ ...needs, lateAfterMinutes: 10 }),
    postBriefing: postBriefing(needs),
    sendDelivery: sendDelivery(sending),
    askForSecondCalls: askForSecondCalls(needs),
    askForMessages: NOT_SIMULATED,
    purge: NOT_SIMULATED,
    tellYearGroups: NOT_SIMULATED,
    sendWelcomeBack: NOT_SIMULATED,
    closeDay: NOT_SIMULATED,
    seeToActions: NOT_SIMULATED,
    sendListWrite: NOT_SIMULATED,
    keepCases: NOT_SIMULATED,
  });
  // The board holds only what the job store put there, and its types say which queue has which job.
  return ({ name, data }: Job): Promise<unknown> => (handlers[name] as (job: object) => Promise<unknown>)(data);
}
