import type { AttendanceBand } from '../figures/attendance-band.ts';
import type { Edge } from '../figures/percent-edge.ts';
import type { DayWindow } from './cadence.ts';
import type { Provision, StrategyRole } from './provision.ts';
import type { Selector } from './selector.ts';

/** A school's attendance strategy as data: what its document says, in values that rules can be applied to. */
export interface Pack {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** From the best down; the last holds everyone. */
  readonly bands: readonly AttendanceBand[];
  /** A pupil below this band gets a row in the risk register. */
  readonly caseBelowBandId: string;
  readonly cases: CaseTerms;
  /** What keeps pupils from school, to choose from; people may write others (src/domain/cases). */
  readonly barriers: readonly string[];
  readonly overlays: readonly Overlay[];
  /** Colours and letters are attributes of their own and never follow from the band (AMB-12). From the best down. */
  readonly colours: readonly Grade[];
  readonly letters: readonly Grade[];
  readonly thresholds: Thresholds;
  readonly roles: Readonly<Partial<Record<StrategyRole, string>>>;
  readonly dayTimes: Readonly<Partial<Record<DayWindow, string>>>;
  readonly firstDayLadder: FirstDayLadder;
  readonly escalation: readonly EscalationStep[];
  readonly durations: Durations;
  readonly rewards: Rewards;
  readonly publicRecognition: PublicRecognition;
  /** Who gets a text that the document addresses to pupils (AMB-46). */
  readonly textRecipient: 'parents' | 'pupils' | 'pupils-and-parents';
  /** The document's own table from percentage to days missed, where it prints one (AMB-44). */
  readonly conversionTable: readonly ConversionRow[];
  readonly provisions: readonly Provision[];
}

/** How a case in the risk register ends, and for whom one is opened besides those below the band. */
export interface CaseTerms {
  /** Points above the edge at which a case was opened, and school days in a row there, before the app closes it. */
  readonly clearByPoints: number;
  readonly clearSchoolDays: number;
  /** Whoever one of these picks gets a case too. */
  readonly openFor: readonly Selector[];
}

/** A range across bands, with an exit of its own where one who is in stays in for longer (AMB-08). */
export interface Overlay {
  readonly id: string;
  readonly label: string;
  readonly from: Edge | null;
  readonly upTo: Edge | null;
  /** One who was in it stays in until reaching this. */
  readonly until: Edge | null;
}

/** A colour or a letter for those who reach the edge and no better one's. */
export interface Grade {
  readonly id: string;
  readonly label: string;
  readonly from: Edge;
  /** Where the grade does not reach up to the next better one; null where it does. */
  readonly upTo: Edge | null;
}

export interface Thresholds {
  /** A narrative and a review are mandatory below this (AMB-06). */
  readonly narrativeBelowPercent: number;
  /** "Concerning" attendance (AMB-20). */
  readonly concerningBelowPercent: number;
  /** Fewer possible sessions and figures are provisional (AMB-24). */
  readonly provisionalBelowSessions: number;
  /** Possible absences ahead that the early warning allows for: 2 sessions, one day (AMB-18). */
  readonly earlyWarningSessions: number;
  readonly schoolTargetPercent: number;
  /** The local authority's officer is called in below this (AMB-19); never needed where a family does not engage. */
  readonly localAuthorityBelowPercent: number;
  /** Consecutive school days absent before a welfare check, and before a home visit (AMB-28). */
  readonly welfareCheckDays: number;
  readonly homeVisitDays: number;
  /** Of pupils who are vulnerable. */
  readonly vulnerableVisitDays: number;
}

/** What happens on the first day of absence, in minutes after the register closes (AMB-26). */
export interface FirstDayLadder {
  readonly steps: readonly FirstDayStep[];
  readonly cancelledByArrival: true;
}

export interface FirstDayStep {
  readonly id: string;
  readonly title: string;
  readonly minutesAfterClose: number;
  readonly does: 'message' | 'call' | 'call-every-contact' | 'welfare-decision';
  readonly role: StrategyRole;
  /** Vulnerable pupils only, or first. */
  readonly forWhom: 'everyone' | 'vulnerable';
  readonly onlyIf: 'always' | 'no-reply' | 'no-contact';
}

/** The way from concern to the law, in school days (domain.md 2.4). Anything legal needs a named person (AMB-33). */
export interface EscalationStep {
  readonly id: string;
  readonly title: string;
  readonly stage: EscalationStage;
  readonly role: StrategyRole;
  /** In the pack's own words, with its figures. */
  readonly when: string;
  /** How long the step is given to work before the next is considered; null where it is decided case by case. */
  readonly reviewAfterSchoolDays: number | null;
  readonly needsDecision: boolean;
  readonly outcomes: readonly string[];
}

export const ESCALATION_STAGES = [
  'concern',
  'letter',
  'meeting',
  'attendance-contract',
  'panel',
  'notice-to-improve',
  'penalty-notice-considered',
  'local-authority-referral',
  'court',
] as const;
export type EscalationStage = (typeof ESCALATION_STAGES)[number];

/** School days: they stand still in holidays (AMB-31). */
export interface Durations {
  readonly contractSchoolDays: number;
  readonly contractReviewSchoolDays: number;
  readonly letterReviewSchoolDays: number;
  readonly catchUpSchoolDays: number;
  readonly monitoringSchoolDays: number;
  readonly actionEscalatesAfterSchoolDays: number;
}

export interface Rewards {
  /** "High" attendance over a period, and "improved" (AMB-21). */
  readonly highPercent: number;
  readonly improvedPoints: number;
  /** A class in a week: above, not at (AMB-10, AMB-17). */
  readonly classAbovePercent: number;
  readonly classCelebratedPercent: number;
  readonly pupilTermPercent: number;
}

/** Names in public (AMB-47). */
export interface PublicRecognition {
  readonly classesAndGroups: boolean;
  readonly names: 'never' | 'with-recorded-consent';
  readonly smallestGroup: number;
}

export interface ConversionRow {
  readonly percent: number;
  readonly days: number;
  readonly sessions: number;
  readonly label: string | null;
}
