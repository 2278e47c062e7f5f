import type { IsoDate } from '../calendar/iso-date.ts';

/**
 * The figures of the law as they stood from a date on (domain.md 2). They are statutory and change: a change is a new
 * entry, so that an old notice keeps the amounts of its day. Amounts are whole pounds.
 */
export interface LegalFigures {
  readonly name: string;
  readonly validFrom: IsoDate;
  readonly threshold: ThresholdFigures;
  readonly ladder: LadderFigures;
  /** Three to six school weeks (domain.md 2.1), in school days. */
  readonly noticeToImprove: { readonly leastSchoolDays: number; readonly mostSchoolDays: number };
  readonly monitoringSchoolDays: number;
  readonly attendanceReturn: { readonly schoolDays: number; readonly earlyAlerts: readonly number[] };
  readonly sicknessReturnSchoolDays: number;
  readonly longAbsenceSchoolDays: number;
  /** School days in which the reason behind an N is to be found (domain.md 1.3). */
  readonly reasonSchoolDays: number;
  readonly registerMinutes: number;
}

export interface ThresholdFigures {
  readonly sessions: number;
  readonly schoolWeeks: number;
  /** What a school week is worth where a window slides by the day. */
  readonly schoolDaysInAWeek: number;
  /** Earlier absence belongs to the local schemes of its time. */
  readonly sessionsFrom: IsoDate;
}

export interface LadderFigures {
  readonly years: number;
  /** Earlier notices do not start the clock. */
  readonly noticesFrom: IsoDate;
  /** What the first notice and the second ask for; there is no third. */
  readonly steps: readonly [NoticeTerms, NoticeTerms];
}

/** Sums in the order of their days: the first that is still in time is the one to pay. */
export type NoticeTerms = readonly { readonly pounds: number; readonly withinDays: number }[];

export const LEGAL_FIGURES: readonly LegalFigures[] = [
  {
    name: 'National framework for penalty notices, 19 August 2024',
    validFrom: '2024-08-19',
    threshold: { sessions: 10, schoolWeeks: 10, schoolDaysInAWeek: 5, sessionsFrom: '2024-08-19' },
    ladder: {
      years: 3,
      noticesFrom: '2024-08-19',
      steps: [
        [
          { pounds: 80, withinDays: 21 },
          { pounds: 160, withinDays: 28 },
        ],
        [{ pounds: 160, withinDays: 28 }],
      ],
    },
    noticeToImprove: { leastSchoolDays: 15, mostSchoolDays: 30 },
    monitoringSchoolDays: 15,
    attendanceReturn: { schoolDays: 10, earlyAlerts: [5, 8] },
    sicknessReturnSchoolDays: 15,
    longAbsenceSchoolDays: 20,
    reasonSchoolDays: 5,
    registerMinutes: 30,
  },
];

/** The figures in force on a date; null before the first that are known. */
export function legalFiguresOn(on: IsoDate, regimes: readonly LegalFigures[] = LEGAL_FIGURES): LegalFigures | null {
  const inForce = regimes.filter(({ validFrom }) => validFrom <= on);
  return inForce.toSorted((a, b) => (a.validFrom < b.validFrom ? -1 : 1)).at(-1) ?? null;
}
