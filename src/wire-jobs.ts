import type { JobHandlers } from './jobs/start-queues.ts';
import { SCHOOL_MOMENTS, type MomentName } from './jobs/timetable.ts';
import { momentsOf, type DueMoment } from './jobs/watch-clock.ts';
import type { School } from './domain/school.ts';
import type { IsoDate } from './domain/calendar/iso-date.ts';
import type { purge } from './operations/keeping/purge.ts';
import type { clearCards } from './operations/keeping/clear-cards.ts';
import type { decideAbsentLists } from './operations/decide-absent-lists.ts';
import type { askForRegisters } from './operations/first-day/ask-for-registers.ts';
import type { askForMessages } from './operations/first-day/ask-for-messages.ts';
import type { askForSecondCalls } from './operations/first-day/ask-for-second-calls.ts';
import type { closeDay } from './operations/first-day/close-day.ts';
import type { escalateOverdue } from './operations/first-day/escalate-overdue.ts';
import type { sendWelcomeBack } from './operations/first-day/send-welcome-back.ts';
import type { keepCases } from './operations/keep-cases.ts';
import type { keepMoment } from './operations/keep-moment.ts';
import type { Log } from './operations/ports.ts';
import type { Database } from './operations/records.ts';
import type { postBriefing } from './operations/briefings/post-briefing.ts';
import type { seeToActions } from './operations/see-to-actions.ts';
import type { tellYearGroups } from './operations/tell-year-groups.ts';
import type { sendDelivery } from './operations/send-delivery.ts';
import type { sendListWrite } from './operations/send-list-write.ts';
import type { StaffDirectory } from './staff-directory.ts';

export interface JobOperations {
  readonly log: Log;
  readonly staff: StaffDirectory;
  readonly keepMoment: ReturnType<typeof keepMoment>;
  readonly database: Pick<Database, 'records'>;
  readonly clearCards: ReturnType<typeof clearCards>;
  readonly purge: ReturnType<typeof purge>;
  readonly askForRegisters: ReturnType<typeof askForRegisters>;
  readonly sendWelcomeBack: ReturnType<typeof sendWelcomeBack>;
  readonly closeDay: ReturnType<typeof closeDay>;
  readonly askForMessages: ReturnType<typeof askForMessages>;
  readonly askForSecondCalls: ReturnType<typeof askForSecondCalls>;
  readonly escalateOverdue: ReturnType<typeof escalateOverdue>;
  readonly decideAbsentLists: ReturnType<typeof decideAbsentLists>;
  readonly tellYearGroups: ReturnType<typeof tellYearGroups>;
  readonly postBriefing: ReturnType<typeof postBriefing>;
  readonly sendDelivery: ReturnType<typeof sendDelivery>;
  readonly sendListWrite: ReturnType<typeof sendListWrite>;
  readonly seeToActions: ReturnType<typeof seeToActions>;
  readonly keepCases: ReturnType<typeof keepCases>;
}

/** What each queue's jobs do. */
export function wireJobs(operations: JobOperations): JobHandlers {
  const { log, staff } = operations;
  const works = momentWorks(operations);
  return {
    'keep-moment': async ({ schoolId, on, name }) => {
      const school = staff.school(schoolId);
      const due = momentsOf(SCHOOL_MOMENTS, school, on).find(({ moment }) => moment.name === name);
      // The school's calendar or the timetable was changed since the job was queued.
      if (due === undefined) return;
      const { usefulMinutes, does } = due.moment;
      const work = { name, on, dueAt: due.dueAt, usefulMinutes, does: () => works[does](school, on, due) };
      await operations.keepMoment(school, work);
    },
    'decide-absent-lists': ({ schoolId, on, session }) =>
      operations.decideAbsentLists(staff.school(schoolId), { on, session }),
    'send-delivery': async ({ deliveryId, revision }) => {
      const progress = await operations.sendDelivery(deliveryId, revision);
      if (progress === 'failed') log.error({ deliveryId }, 'A card could not be posted: run "every-session doctor"');
    },
    'post-briefing': ({ schoolId, briefingId }) => operations.postBriefing(staff.school(schoolId), briefingId),
    'send-list-write': async ({ writeId }) => {
      const { kind } = await operations.sendListWrite(writeId);
      if (kind === 'conflict' || kind === 'refused') log.warn({ writeId, kind }, 'SharePoint did not take a row');
    },
    'open-cases': async ({ schoolId }) => {
      log.info({ schoolId, ...(await operations.keepCases(staff.school(schoolId))) }, 'The risk register was seen to');
    },
  };
}

/** What is done at each moment of a school's day. */
function momentWorks(operations: JobOperations): {
  readonly [Name in MomentName]: (school: School, on: IsoDate, due: DueMoment) => Promise<unknown>;
} {
  const { jobs } = operations.database.records;
  return {
    'decide-absent-lists': async ({ schoolId }, on, { moment }) => {
      if ('session' in moment.at) {
        await jobs.enqueue('decide-absent-lists', { schoolId, on, session: moment.at.session });
      }
    },
    'ask-for-registers': async (school, on, { moment }) => {
      if ('session' in moment.at) await operations.askForRegisters(school, { on, session: moment.at.session });
    },
    'clear-cards': (school, on) => operations.clearCards(school, on),
    purge: (school, on) => operations.purge(school, on, 'the app'),
    'welcome-back': (school, on) => operations.sendWelcomeBack(school, on),
    'close-day': (school, on) => operations.closeDay(school, on),
    'ask-for-messages': async (school, on, { moment }) => {
      if ('session' in moment.at) await operations.askForMessages(school, { on, session: moment.at.session });
    },
    'escalate-overdue': async (school, on) => {
      await operations.escalateOverdue(school, on);
      await operations.askForSecondCalls(school, on);
    },
    'see-to-actions': (school, on) => operations.seeToActions(school, on),
    'sum-up-week': (school, on) => operations.tellYearGroups(school, on, 'weekly-summary'),
    'tell-targets': (school, on) => operations.tellYearGroups(school, on, 'targets'),
    'open-cases': ({ schoolId }) => jobs.enqueue('open-cases', { schoolId }),
  };
}
