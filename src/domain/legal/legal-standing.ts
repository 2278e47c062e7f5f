import type { IsoDate } from '../calendar/iso-date.ts';
import { attendanceReturn, longAbsence, type AttendanceReturn, type LongAbsence } from './attendance-returns.ts';
import { compulsorySchoolAge } from './compulsory-school-age.ts';
import type { LegalCalendar } from './legal-calendar.ts';
import { legalFiguresOn, type LegalFigures } from './legal-figures.ts';
import type { LegalNotice } from './legal-notice.ts';
import { monitoringPeriod, type MissedMeeting, type MonitoringPeriod } from './monitoring-period.ts';
import {
  parentStanding,
  referralBlocks,
  usedSessions,
  type ParentStanding,
  type ReferralBlock,
} from './parent-standing.ts';
import { penaltyNoticeThreshold, type PenaltyNoticeThreshold } from './penalty-notice-threshold.ts';
import type { PupilYear } from './pupil-marks-over-years.ts';
import { sicknessReturn, type SicknessReturn } from './sickness-return.ts';
import { unauthorisedSessions } from './unauthorised-sessions.ts';
import { unresolvedReasons, type UnresolvedReason } from './unresolved-reasons.ts';

/** What is known of one pupil that the law asks about. */
export interface LegalFile {
  readonly pupilId: string;
  /** Null where it is not known. */
  readonly yearGroup: number | null;
  readonly years: readonly PupilYear[];
  /** Parents who may be given a notice; those of `notices` are added. */
  readonly parentIds: readonly string[];
  readonly notices: readonly LegalNotice[];
  readonly missedMeeting: MissedMeeting | null;
}

/** All of it on a date, in plain data that prints as JSON. Nothing in it is a decision. */
export interface LegalStanding {
  readonly pupilId: string;
  readonly on: IsoDate;
  readonly figures: { readonly name: string; readonly validFrom: IsoDate };
  readonly compulsorySchoolAge: 'yes' | 'no' | 'by-birthday';
  /** Without the sessions of any notice that stands; each parent has a threshold of their own beside it. */
  readonly threshold: PenaltyNoticeThreshold;
  readonly canBeReferred: boolean;
  readonly blockedBy: readonly ReferralBlock[];
  readonly parents: readonly ParentStanding[];
  readonly monitoring: MonitoringPeriod | null;
  readonly attendanceReturn: AttendanceReturn;
  readonly sicknessReturn: SicknessReturn;
  readonly longAbsence: LongAbsence;
  readonly unresolvedReasons: readonly UnresolvedReason[];
}

/** Null before the first figures that are known (legal-figures.ts). */
export function legalStanding(
  calendar: LegalCalendar,
  file: LegalFile,
  on: IsoDate,
  figures: LegalFigures | null = legalFiguresOn(on),
): LegalStanding | null {
  if (figures === null) return null;
  const { pupilId, years, missedMeeting } = file;
  const sessions = unauthorisedSessions(calendar, years);
  const notices = file.notices.filter((notice) => notice.pupilId === pupilId);
  const used = usedSessions(notices, on, 'standing');
  const threshold = penaltyNoticeThreshold(calendar, figures.threshold, sessions, on, used);
  const age = compulsorySchoolAge(file.yearGroup, on);
  const blockedBy = referralBlocks(threshold, age, null);
  const parentIds = [...new Set([...file.parentIds, ...notices.map(({ parentId }) => parentId)])].sort();
  return {
    pupilId,
    on,
    figures: { name: figures.name, validFrom: figures.validFrom },
    compulsorySchoolAge: age,
    threshold,
    canBeReferred: blockedBy.length === 0,
    blockedBy,
    parents: parentIds.map((parentId) =>
      parentStanding({ calendar, figures, age, sessions, notices, parent: { pupilId, parentId }, on }),
    ),
    monitoring:
      missedMeeting === null
        ? null
        : monitoringPeriod(calendar, figures, missedMeeting, sessions, { canBeReferred: blockedBy.length === 0 }, on),
    attendanceReturn: attendanceReturn(figures.attendanceReturn, years, on),
    sicknessReturn: sicknessReturn(figures.sicknessReturnSchoolDays, years, on),
    longAbsence: longAbsence(figures.longAbsenceSchoolDays, years, on),
    unresolvedReasons: unresolvedReasons(calendar, figures.reasonSchoolDays, sessions, on),
  };
}
