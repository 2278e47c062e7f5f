import { daysInMonth, type IsoDate } from '../calendar/iso-date.ts';

/**
 * How long each kind of record is kept, as data. The periods are defaults for a school to decide on (domain.md 5): only
 * the six years of the register come from the regulations, and there they bind the school's own register, not this copy.
 */
export const RETENTION_AS_OF: IsoDate = '2026-11-26';

export const RETENTION_KINDS = [
  'leavers',
  'leavers-legal',
  'actions',
  'meetings',
  'first-day',
  'briefings',
  'register-files',
  'deliveries',
  'list-writes',
  'day-log',
  // The last, because a pupil’s row takes along what hangs on it.
  'registers',
] as const;
export type RetentionKind = (typeof RETENTION_KINDS)[number];

export interface RetentionRule {
  readonly kind: RetentionKind;
  /** For a head teacher. */
  readonly words: string;
  /** What the months are counted from. */
  readonly since: string;
  readonly months: number;
  readonly because: string;
}

export const RETENTION_RULES: readonly RetentionRule[] = [
  {
    kind: 'leavers',
    words: 'A leaver’s case, contacts, vulnerabilities, ladder decisions and consent to be named, in SharePoint too',
    since: 'the pupil’s last day on roll',
    months: 12,
    because: 'The next school may ask; after that nobody acts on them',
  },
  {
    kind: 'leavers-legal',
    words: 'A leaver’s legal steps in SharePoint',
    since: 'the pupil’s last day on roll',
    months: 36,
    because: 'Penalty notices count over three years',
  },
  {
    kind: 'actions',
    words: 'Actions that are closed, with what came of them, and what was recorded of provisions',
    since: 'the day of issue, or of the record',
    months: 24,
    because: 'Their impact is compared with the year before',
  },
  {
    kind: 'meetings',
    words: 'Attendance meetings that are closed',
    since: 'the meeting',
    months: 24,
    because: 'As the actions that they decided',
  },
  {
    kind: 'first-day',
    words: 'First-day decisions, and how each day was closed',
    since: 'the day',
    months: 24,
    because: 'To show a parent or an inspector how an absence was followed up',
  },
  {
    kind: 'briefings',
    words: 'Briefings and who read them',
    since: 'the day they were begun',
    months: 12,
    because: 'A school year and its hand-over',
  },
  {
    kind: 'register-files',
    words: 'Reports on register files that came in',
    since: 'the day the file came',
    months: 12,
    because: 'To trace where a mark came from',
  },
  {
    kind: 'deliveries',
    words: 'Which cards went where (ids and dates)',
    since: 'the day of the card',
    months: 12,
    because: 'To show what was sent and when',
  },
  {
    kind: 'list-writes',
    words: 'Edits that SharePoint has taken',
    since: 'the day it took them',
    months: 3,
    because: 'SharePoint is the record; this is its in-tray',
  },
  {
    kind: 'day-log',
    words: 'What the timetable did each day',
    since: 'the day',
    months: 12,
    because: 'To explain a day that went wrong',
  },
  {
    kind: 'registers',
    words: 'Marks and their changes, and a leaver’s name',
    since: 'the end of the school year; the pupil’s last day for the name',
    months: 72,
    because: 'Six years, as the School Attendance (Pupil Registration) Regulations 2024 ask of the register',
  },
];

/** A school's own periods, in months; what it leaves out is as the table has it. */
export interface SchoolKeeping {
  readonly months: Readonly<Partial<Record<RetentionKind, number>>>;
  /** After so many school days a card shows counts in the place of names. */
  readonly cardSchoolDays: number;
}

export const DEFAULT_KEEPING: SchoolKeeping = { months: {}, cardSchoolDays: 5 };

export function keepingOf({ keeping }: { readonly keeping?: SchoolKeeping }): SchoolKeeping {
  return keeping ?? DEFAULT_KEEPING;
}

/** A rule as it is on one day. */
export interface DatedRule extends RetentionRule {
  /** What is dated before it has been kept for long enough. */
  readonly before: IsoDate;
}

export function rulesOn(on: IsoDate, school: { readonly keeping?: SchoolKeeping }): readonly DatedRule[] {
  return rulesOf(keepingOf(school)).map((rule) => ({ ...rule, before: monthsBefore(on, rule.months) }));
}

export function rulesOf(keeping: SchoolKeeping): readonly RetentionRule[] {
  return RETENTION_RULES.map((rule) => ({ ...rule, months: keeping.months[rule.kind] ?? rule.months }));
}

/**
 * The date so many months earlier, for comparing with `<`: what is dated before it has been kept for long enough. A day
 * that the earlier month does not have counts as its last, so that nothing goes a day too soon.
 */
export function monthsBefore(on: IsoDate, months: number): IsoDate {
  const [year = 0, month = 1, day = 1] = on.split('-').map(Number);
  const all = year * 12 + (month - 1) - months;
  const [earlierYear, earlierMonth] = [Math.floor(all / 12), (all % 12) + 1];
  const last = daysInMonth(earlierYear, earlierMonth);
  return [String(earlierYear).padStart(4, '0'), two(earlierMonth), two(Math.min(day, last))].join('-');
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
