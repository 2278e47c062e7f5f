import type { IsoDate } from '../calendar/iso-date.ts';
import { improvementStanding, type ImprovementStanding } from './improvement-period.ts';
import type { LegalCalendar } from './legal-calendar.ts';
import type { LegalFigures } from './legal-figures.ts';
import { isWithdrawn, type NoticeToImprove } from './legal-notice.ts';
import type { UnauthorisedSession } from './unauthorised-sessions.ts';

export interface NoticeToImproveStanding extends ImprovementStanding {
  readonly noticeId: string;
  readonly parentId: string;
  /** In words where the period is not of the length that the framework allows; null where it is. */
  readonly fault: string | null;
}

/** Null before the notice is issued and once it is withdrawn. Its first day is the first school day after the issue. */
export function noticeToImproveStanding(
  calendar: LegalCalendar,
  figures: LegalFigures['noticeToImprove'],
  notice: NoticeToImprove,
  sessions: readonly UnauthorisedSession[],
  on: IsoDate,
): NoticeToImproveStanding | null {
  const { noticeId, parentId, issuedOn, schoolDays } = notice;
  if (issuedOn > on || isWithdrawn(notice, on)) return null;
  return {
    noticeId,
    parentId,
    fault: noticeToImproveFault(figures, schoolDays),
    ...improvementStanding(calendar, { startsAfter: issuedOn, schoolDays }, sessions, on),
  };
}

/** Three to six school weeks (domain.md 2.1); null where a period is of such a length. */
export function noticeToImproveFault(figures: LegalFigures['noticeToImprove'], schoolDays: number): string | null {
  const { leastSchoolDays, mostSchoolDays } = figures;
  if (Number.isInteger(schoolDays) && schoolDays >= leastSchoolDays && schoolDays <= mostSchoolDays) return null;
  return `A notice to improve runs for ${leastSchoolDays} to ${mostSchoolDays} school days, not ${schoolDays}.`;
}
