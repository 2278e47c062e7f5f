import type { ProvisionsPage, ProvisionStatus } from '../../http/provisions-contract.ts';
import { longDate } from '../format/school-date.ts';

export type Provision = ProvisionsPage['provisions'][number];
export type Occurrence = Provision['occurrences'][number];
export type EvidenceShown = Occurrence['evidence'][number];

export const STATUSES: readonly ProvisionStatus[] = ['done', 'missed', 'unrecorded', 'due', 'ahead'];

export const STATUS_WORDS: Readonly<Record<ProvisionStatus, string>> = {
  done: 'Done',
  missed: 'Not done',
  unrecorded: 'Nothing on record',
  due: 'Due now',
  ahead: 'To come',
};

export const STATUS_COLOURS: Readonly<
  Record<ProvisionStatus, 'success' | 'danger' | 'warning' | 'informative' | 'brand'>
> = {
  done: 'success',
  missed: 'danger',
  unrecorded: 'warning',
  due: 'brand',
  ahead: 'informative',
};

/** What the app does of it, as a person would say. */
export const DOES_WORDS: Readonly<Record<string, string>> = {
  assigns: 'Given out as actions',
  posts: 'Posted in channels',
  'prepares-a-list': 'A list that is prepared',
  drafts: 'Letters and texts that are drafted',
  reports: 'Reports',
  reminds: 'Reminders',
};

/** "Friday 27 November", or "Monday 23 November to Friday 27 November". */
export function whenText({ opensOn, dueOn }: Pick<Occurrence, 'opensOn' | 'dueOn'>): string {
  return opensOn === dueOn ? longDate(dueOn) : `${longDate(opensOn)} to ${longDate(dueOn)}`;
}

const HOURS: Readonly<Record<string, string>> = {
  'before-school': 'before school',
  arrival: 'on arrival',
  'before-registers-close': 'before registers close',
  'morning-register': 'with the morning register',
  'after-registers-close': 'after registers close',
  'period-1': 'in period 1',
  'later-in-the-day': 'later in the day',
  'afternoon-register': 'with the afternoon register',
  '15:00': 'by 15:00',
  'end-of-day': 'at the end of the day',
  evening: 'in the evening',
};

export function hourText(window: string | null): string {
  return window === null ? '' : `, ${HOURS[window] ?? window}`;
}

export type Counts = Readonly<Record<ProvisionStatus, number>>;

export function countsOf(occurrences: readonly Pick<Occurrence, 'status'>[]): Counts {
  const counts = { done: 0, missed: 0, unrecorded: 0, due: 0, ahead: 0 };
  for (const { status } of occurrences) counts[status] += 1;
  return counts;
}

/** "3 done, 1 not done, 12 nothing on record". */
export function countsText(counts: Counts): string {
  const parts = STATUSES.filter((status) => counts[status] > 0);
  return parts.map((status) => `${counts[status]} ${STATUS_WORDS[status].toLowerCase()}`).join(', ') || 'nothing';
}
