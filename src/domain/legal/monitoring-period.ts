import type { IsoDate } from '../calendar/iso-date.ts';
import type { Mark } from '../marks.ts';
import { improvementStanding, type ImprovementStanding } from './improvement-period.ts';
import type { LegalCalendar } from './legal-calendar.ts';
import type { LegalFigures } from './legal-figures.ts';
import type { LegalTask, LegalTaskEnd } from './legal-task.ts';
import type { PenaltyNoticeThreshold } from './penalty-notice-threshold.ts';
import { asMark, type UnauthorisedSession } from './unauthorised-sessions.ts';

/** A meeting to which no parent came. */
export interface MissedMeeting {
  readonly meetingOn: IsoDate;
  readonly hasGoodReason: boolean;
  /** Absence from this day on, the letter before the meeting, is what the meeting was about. */
  readonly absenceSince: IsoDate;
}

/** The 15 school days of a monitoring period, the least that a notice to improve may run for (domain.md 6.3, AMB-32). */
export interface MonitoringPeriod extends ImprovementStanding {
  readonly because: { readonly meetingOn: IsoDate; readonly absence: Mark };
  readonly task: LegalTask;
}

/**
 * Starts by itself where parents missed a meeting without a good reason and the pupil was absent without leave (AMB-33):
 * after the meeting, or after the first such session if that came later. An N starts nothing. Null where it has not
 * started by the date. It ends in a task and never in a notice: a referral is on offer only while the national threshold
 * allows one, and then the local code of conduct is for the person to check.
 */
export function monitoringPeriod(
  calendar: LegalCalendar,
  figures: Pick<LegalFigures, 'monitoringSchoolDays'>,
  missed: MissedMeeting,
  sessions: readonly UnauthorisedSession[],
  threshold: Pick<PenaltyNoticeThreshold, 'canBeReferred'>,
  on: IsoDate,
): MonitoringPeriod | null {
  if (missed.hasGoodReason) return null;
  const absence = sessions.find((each) => !each.isUnresolved && each.on >= missed.absenceSince);
  if (absence === undefined) return null;
  const startsAfter = absence.on > missed.meetingOn ? absence.on : missed.meetingOn;
  if (startsAfter > on) return null;
  const period = { startsAfter, schoolDays: figures.monitoringSchoolDays };
  const standing = improvementStanding(calendar, period, sessions, on);
  return {
    ...standing,
    because: { meetingOn: missed.meetingOn, absence: asMark(absence) },
    task: {
      kind: 'review-monitoring',
      dueOn: standing.endsOn,
      neededFrom: 'a-named-person',
      mayEndIn: threshold.canBeReferred ? [...ALWAYS, 'referral-asked-for'] : ALWAYS,
    },
  };
}

const ALWAYS: readonly LegalTaskEnd[] = ['support-goes-on', 'notice-to-improve-considered', 'closed'];
