import type { AttendanceBand } from '../../src/domain/figures/attendance-band.ts';
import type { SelectionValues } from '../../src/domain/strategy/selection-moment.ts';

/** The ladder of domain.md 6.3 with its overlays, apart from any pack. */
export const LADDER: SelectionValues = {
  bands: [
    band('exceptional', 'good', 98, true),
    band('universal', 'good', 95, true),
    band('at-risk', 'watch', 92, true),
    band('concern', 'concern', 90, false),
    band('persistent', 'serious', 50, false),
    band('severe', 'severe', 0, true),
  ],
  overlays: [
    { id: 'watch', label: 'Under 96%', from: null, upTo: { percent: 96, included: false }, until: null },
    {
      id: 'mentor',
      label: '88% to 92%',
      from: { percent: 88, included: true },
      upTo: { percent: 92, included: true },
      until: { percent: 93, included: true },
    },
    {
      id: 'review-first',
      label: '88% to under 92%',
      from: { percent: 88, included: true },
      upTo: { percent: 92, included: false },
      until: null,
    },
  ],
  thresholds: {
    narrativeBelowPercent: 92,
    concerningBelowPercent: 95,
    provisionalBelowSessions: 20,
    earlyWarningSessions: 2,
    schoolTargetPercent: 96,
    localAuthorityBelowPercent: 90,
    welfareCheckDays: 3,
    homeVisitDays: 5,
    vulnerableVisitDays: 1,
  },
  rewards: {
    highPercent: 98,
    improvedPoints: 2,
    classAbovePercent: 98,
    classCelebratedPercent: 96,
    pupilTermPercent: 96,
  },
};

function band(id: string, tone: AttendanceBand['tone'], percent: number, included: boolean): AttendanceBand {
  return { id, label: `${included ? 'From' : 'Over'} ${percent}%`, tone, from: { percent, included } };
}
