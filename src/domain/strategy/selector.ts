/** The time over which attendance is looked at. `year` is the year to date, from admission (AMB-23). */
export type Period = 'day' | 'week' | 'half-term' | 'term' | 'year';

/** What a school may know of a pupil besides marks; of tier 2 (domain.md 5), never in a channel. */
export const PUPIL_ATTRIBUTES = [
  'pupil-premium',
  'special-educational-needs',
  'child-protection',
  'looked-after',
  'has-social-worker',
  'young-carer',
  'medical-need',
  'mental-health-need',
  'emotionally-based-avoidance',
  'elective-home-education',
  'leadership-or-sport',
] as const;
export type PupilAttribute = (typeof PUPIL_ATTRIBUTES)[number];

/** What people record about a pupil or a family and a provision answers. */
export const CASE_EVENTS = [
  'absence-call-made',
  'attendance-line-message',
  'barrier-identified',
  'communication-home',
  'concern-noted',
  'home-education-raised',
  'holiday-requested',
  'interventions-exhausted',
  'known-absence',
  'legal-case-opened',
  'legal-duty-not-met',
  'letter-sent',
  'missing-education',
  'need-identified',
  'not-engaging',
  'panel-held',
  'panel-missed',
  'parent-meeting-held',
  'parent-meeting-missed',
  'referral-criteria-met',
  'review-done',
  'safeguarding-threshold-met',
  'transferred-in',
] as const;
export type CaseEvent = (typeof CASE_EVENTS)[number];

/** Lists that a person keeps by hand. */
export const PUPIL_LISTS = ['concerning', 'not-concerning', 'targeted', 'tracked', 'incoming', 'achieving'] as const;
export type PupilList = (typeof PUPIL_LISTS)[number];

/** What each selector needs to be told. Percentages are of possible sessions, compared exactly. */
export interface SelectorArguments {
  // Attendance over a period.
  readonly 'in-band': { readonly bandIds: readonly string[] };
  readonly 'in-overlay': { readonly overlayId: string };
  readonly below: { readonly percent: number; readonly orEqual?: boolean; readonly period?: Period };
  readonly 'at-least': { readonly percent: number; readonly period?: Period };
  readonly 'full-attendance': { readonly period: Period };
  readonly 'persistently-absent': { readonly schoolYear?: 'this' | 'last' };
  readonly 'severely-absent': NoArguments;
  readonly 'at-risk-of-persistent-absence': NoArguments;
  readonly lowest: {
    readonly count: number;
    readonly yearGroups: readonly number[];
    readonly schoolYear?: 'this' | 'last';
  };
  // Movement.
  readonly 'crossed-below': { readonly percent: number; readonly orEqual?: boolean };
  readonly 'entered-band': { readonly bandId: string };
  readonly 'rose-to-band': { readonly bandId: string };
  readonly 'heading-below': { readonly percent: number };
  readonly improved: { readonly period: Period };
  readonly declined: { readonly period: Period };
  readonly 'not-improved': { readonly period: Period };
  readonly 'improved-or-declined': { readonly period: Period };
  readonly 'high-or-improved': { readonly period: Period };
  readonly concerning: NoArguments;
  // Marks of today and of the days before.
  readonly 'code-today': { readonly codes: readonly string[] };
  readonly 'code-in-period': { readonly codes: readonly string[]; readonly period: Period };
  readonly 'absent-today': { readonly session?: 'AM' | 'PM' };
  readonly 'expected-back': NoArguments;
  readonly 'absent-yesterday': NoArguments;
  readonly 'first-day-of-absence': NoArguments;
  readonly 'returning-today': NoArguments;
  readonly 'consecutive-days': { readonly days: number };
  readonly 'no-contact': { readonly schoolDays: number };
  readonly 'poor-weekday': { readonly weekday: number };
  readonly 'pattern-overcome': NoArguments;
  readonly 'unauthorised-pattern': { readonly sessions: number; readonly weeks: number };
  readonly 'at-penalty-threshold': NoArguments;
  readonly 'approaching-penalty-threshold': { readonly sessions: number };
  // What people keep about a pupil.
  readonly 'with-attribute': { readonly anyOf: readonly PupilAttribute[] };
  readonly 'on-list': { readonly list: PupilList };
  readonly 'in-year-groups': { readonly yearGroups: readonly number[] };
  readonly 'narrative-missing': NoArguments;
  readonly 'contract-open': NoArguments;
  readonly 'contract-not-working': NoArguments;
  readonly recorded: { readonly event: CaseEvent };
  // Put together.
  readonly 'all-of': { readonly selectors: readonly Selector[] };
  readonly 'any-of': { readonly selectors: readonly Selector[] };
  // Classes, forms and year groups.
  readonly 'classes-reaching': { readonly percent: number; readonly above?: boolean; readonly period: Period };
  readonly 'class-ranking': { readonly period: Period; readonly first?: number };
}

/** Nothing is added to the name. */
type NoArguments = unknown;

export type SelectorName = keyof SelectorArguments;

/**
 * Which pupils, or which classes, a provision is for: a closed set of named rules over marks and cases, each a pure
 * function (select-pupils.ts).
 */
export type Selector<Name extends SelectorName = SelectorName> = {
  [Each in Name]: { readonly name: Each } & SelectorArguments[Each];
}[Name];

/** What was selected, each with the facts that it rests on in a few words. Of tier 1 or above (domain.md 5). */
export type Selection =
  | { readonly kind: 'pupils'; readonly pupils: readonly SelectedPupil[] }
  | { readonly kind: 'classes'; readonly classes: readonly SelectedClass[] };

export interface SelectedPupil {
  readonly pupilId: string;
  readonly why: string;
}

export interface SelectedClass {
  readonly form: string;
  readonly rank: number;
  /** Sessions of all its pupils, summed. */
  readonly attended: number;
  readonly possible: number;
}
