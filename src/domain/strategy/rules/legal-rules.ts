import { counted } from '../../counted.ts';
import { legalFiguresOn } from '../../legal/legal-figures.ts';
import { penaltyNoticeThreshold, type PenaltyNoticeThreshold } from '../../legal/penalty-notice-threshold.ts';
import { yearsUpTo } from '../../legal/pupil-marks-over-years.ts';
import { unauthorisedSessions } from '../../legal/unauthorised-sessions.ts';
import type { SelectionMoment } from '../selection-moment.ts';
import type { SelectionSubject } from '../selection-subject.ts';
import type { PupilRules } from './pupil-rule.ts';

/** Rules about the threshold at which a penalty notice must be considered (domain.md 2.1). Picking is not deciding. */
export const LEGAL_RULES: PupilRules<'at-penalty-threshold' | 'approaching-penalty-threshold'> = {
  'at-penalty-threshold': (_, subject, moment) => {
    const threshold = thresholdOf(subject, moment);
    return threshold?.state === 'met' ? inWords(threshold) : null;
  },
  'approaching-penalty-threshold': ({ sessions }, subject, moment) => {
    const threshold = thresholdOf(subject, moment);
    const isNear = threshold?.state === 'below' && threshold.sessionsToThreshold <= sessions;
    return isNear ? inWords(threshold) : null;
  },
};

/** Null before there was a national framework. */
function thresholdOf(subject: SelectionSubject, { on, legal }: SelectionMoment): PenaltyNoticeThreshold | null {
  const figures = legalFiguresOn(on);
  if (figures === null) return null;
  const { marks, sessions, span, lastYear } = subject;
  const years = [...(lastYear === null ? [] : [lastYear]), { marks, sessions, span }];
  return penaltyNoticeThreshold(legal, figures.threshold, unauthorisedSessions(legal, yearsUpTo(years, on)), on);
}

function inWords({ counted: count, weeks }: PenaltyNoticeThreshold): string {
  return `${counted(count, 'unauthorised session')} in ${counted(weeks.length, 'school week')}`;
}
