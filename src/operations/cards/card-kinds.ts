import type { AbsentListCardView } from '../../domain/absent-list-view.ts';
import type { WelcomeView } from '../../domain/chat/welcome.ts';
import type { BriefingView, BriefingWaitsView } from '../../domain/briefings/briefing-view.ts';
import type { ActionDigestView, ActionView } from '../../domain/actions/action-view.ts';
import type { TargetsView } from '../../domain/briefings/targets-view.ts';
import type { WeeklySummaryView } from '../../domain/briefings/weekly-summary.ts';
import type { IsoDate } from '../../domain/calendar/iso-date.ts';
import type { EndOfDayView, RegistersMissingView, SecondCallsView, WelcomeBackView } from '../../domain/day-cards.ts';
import type { LadderRow } from '../../domain/first-day/ladder-view.ts';
import type { ClearedContent } from './cleared-content.ts';
import type { SchoolSession } from '../../domain/calendar/school-session.ts';

/** What a card of each kind is about. Kept with its delivery: ids and dates, never a pupil's data. */
export interface CardSubjects {
  'absent-list': SchoolSession & { readonly yearGroup: number };
  /** For a year group's channel; null where the channel is no year group's, and the figures are the school's. */
  briefing: { readonly briefingId: string; readonly yearGroup: number | null };
  'briefing-waits': { readonly briefingId: string };
  'weekly-summary': { readonly yearGroup: number; readonly on: IsoDate };
  targets: { readonly yearGroup: number; readonly on: IsoDate };
  'not-done': { readonly on: IsoDate; readonly moment: string };
  'ladder-overdue': { readonly on: IsoDate; readonly told: 'safeguarding-lead' | 'senior-leader' };
  'messages-due': SchoolSession;
  'second-calls': { readonly on: IsoDate };
  action: { readonly actionId: string };
  'action-digest': { readonly on: IsoDate; readonly personId: string };
  'action-escalated': { readonly actionId: string };
  'registers-missing': SchoolSession;
  'welcome-back': { readonly on: IsoDate };
  'end-of-day': { readonly on: IsoDate };
  welcome: { readonly to: WelcomeView['to'] };
}

/** What a card of each kind shows. Each has one loader here and one template in adapters/teams/cards. */
export interface CardViews {
  'absent-list': AbsentListCardView;
  briefing: BriefingView;
  'briefing-waits': BriefingWaitsView;
  'weekly-summary': WeeklySummaryView;
  targets: TargetsView;
  'not-done': NotDoneView;
  'ladder-overdue': LadderOverdueView;
  'messages-due': MessagesDueView;
  'second-calls': SecondCallsView;
  action: ActionView;
  'action-digest': ActionDigestView;
  'action-escalated': ActionView;
  'registers-missing': RegistersMissingView;
  'welcome-back': WelcomeBackView;
  'end-of-day': EndOfDayView;
  welcome: WelcomeView;
}

/** Something of the day that did not happen by its time, for the person who sees to it. */
export interface NotDoneView {
  readonly on: IsoDate;
  /** As the timetable names it: "the morning list goes out". */
  readonly moment: string;
  /** "08:45"; null where the timetable does not know it any more. */
  readonly dueTime: string | null;
  readonly detail: string | null;
  /** True once it has happened after all. */
  readonly isDone: boolean;
}

/** Pupils whose step of the first-day ladder is overdue, for those who then see to it. */
export interface LadderOverdueView {
  readonly on: IsoDate;
  readonly told: CardSubjects['ladder-overdue']['told'];
  readonly rows: readonly LadderRow[];
  /** Whether the person may decide what happens: the card then has the button for it. */
  readonly mayDecide: boolean;
}

/** Messages of the first-day ladder that somebody should send now, for one who may see to them. Names nobody. */
export interface MessagesDueView extends SchoolSession {
  /** By year group, those with any. */
  readonly years: readonly { readonly yearGroup: number; readonly count: number }[];
  /** "09:00"; null where nothing is left to send. */
  readonly dueTime: string | null;
}

export type CardKind = keyof CardSubjects;

export type CardSubject<Kind extends CardKind = CardKind> = {
  [Each in Kind]: { readonly kind: Each } & CardSubjects[Each];
}[Kind];

/** What a card shows: the view of its kind, or counts alone once its names were taken off. */
export type CardContent = KindContent | ClearedContent;

export type KindContent<Kind extends CardKind = CardKind> = {
  [Each in Kind]: { readonly kind: Each; readonly view: CardViews[Each] };
}[Kind];
