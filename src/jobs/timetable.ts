import type { SessionName } from '../domain/calendar/school-session.ts';
import type { MessageTimes } from '../domain/school.ts';

/** When the school's clock sets something going. Times are each school's own, so that the table fits every school. */
export interface SchoolMoment {
  readonly name: string;
  readonly at: MomentTime;
  readonly days: 'every-school-day' | 'last-school-day-of-week';
  readonly does: MomentName;
  /** How long after its time it is still worth doing: a window missed is made up, one too old is recorded as missed. */
  readonly usefulMinutes: number;
}

/** A time of a session in the school's settings, on days that have that session; or one of its times for messages. */
export type MomentTime =
  | { readonly session: SessionName; readonly time: 'listAt' | 'closesAt'; readonly plusMinutes?: number }
  | { readonly message: keyof MessageTimes };

export type MomentName =
  | 'see-to-actions'
  | 'decide-absent-lists'
  | 'open-cases'
  | 'escalate-overdue'
  | 'ask-for-messages'
  | 'ask-for-registers'
  | 'welcome-back'
  | 'clear-cards'
  | 'purge'
  | 'close-day'
  | 'sum-up-week'
  | 'tell-targets';

/** What runs again and again, whatever the school's clock says. */
export interface Rhythm {
  readonly name: string;
  readonly everySeconds: number;
  readonly does: 'follow-settings' | 'read-lists' | 'mirror-actions' | 'resume-unfinished' | 'watch';
}

const ALL_DAY_MINUTES = 24 * 60;
const morning = (time: 'listAt' | 'closesAt') => ({ session: 'AM', time }) as const;
const afternoon = (time: 'listAt' | 'closesAt') => ({ session: 'PM', time }) as const;
const everyDay = { days: 'every-school-day', usefulMinutes: ALL_DAY_MINUTES } as const;

/** When steps of the first-day ladder may have become overdue: ten minutes after the times that the packs give them. */
const LADDER_MINUTES = [11, 41, 71, 101, 131, 191, 221];

function ladderMoment(at: Extract<MomentTime, { session: SessionName }>, partOfDay: string) {
  return (plusMinutes: number): SchoolMoment => ({
    ...everyDay,
    name: `overdue steps of the first-day ladder are looked for, ${partOfDay}, ${plusMinutes} minutes after the close`,
    at: { ...at, plusMinutes },
    does: 'escalate-overdue',
    usefulMinutes: 60,
  });
}

export const SCHOOL_MOMENTS: readonly SchoolMoment[] = [
  {
    name: 'everybody is told of their actions',
    at: { message: 'morningAt' },
    days: 'every-school-day',
    usefulMinutes: 6 * 60,
    does: 'see-to-actions',
  },
  {
    name: 'names are taken off old cards',
    at: { message: 'earliestAt' },
    days: 'every-school-day',
    usefulMinutes: 10 * 60,
    does: 'clear-cards',
  },
  {
    name: 'what has been kept for long enough is deleted',
    at: { message: 'latestAt' },
    days: 'every-school-day',
    usefulMinutes: 12 * 60,
    does: 'purge',
  },
  {
    name: 'the week is summed up',
    at: { message: 'weekAt' },
    days: 'last-school-day-of-week',
    does: 'sum-up-week',
    usefulMinutes: 3 * 60,
  },
  { ...everyDay, name: 'the morning list goes out', at: morning('listAt'), does: 'decide-absent-lists' },
  {
    ...everyDay,
    name: 'the morning list goes out without registers',
    at: morning('closesAt'),
    does: 'decide-absent-lists',
  },
  {
    ...everyDay,
    name: 'the afternoon list goes out without registers',
    at: afternoon('closesAt'),
    does: 'decide-absent-lists',
  },
  {
    ...everyDay,
    name: 'pupils who have come below the band get a case',
    at: morning('closesAt'),
    does: 'open-cases',
  },
  { ...everyDay, name: 'the afternoon list goes out', at: afternoon('listAt'), does: 'decide-absent-lists' },
  ...(['AM', 'PM'] as const).map((session) => ({
    ...everyDay,
    name: `those are asked whose register is not in, ${session}`,
    at: { session, time: 'listAt' } as const,
    does: 'ask-for-registers' as const,
    usefulMinutes: 30,
  })),
  {
    ...everyDay,
    name: 'tutors hear who may be back',
    at: { message: 'morningAt' },
    does: 'welcome-back',
    usefulMinutes: 180,
  },
  {
    ...everyDay,
    name: 'year groups hear what to aim at next',
    at: { message: 'endOfDayAt' },
    does: 'tell-targets',
    usefulMinutes: 180,
  },
  { ...everyDay, name: 'the day is closed', at: { message: 'endOfDayAt' }, does: 'close-day', usefulMinutes: 180 },
  // Registers come in minutes after the close too: whoever is found missing then is not forgotten.
  ...(['AM', 'PM'] as const).flatMap((session) =>
    [1, 11, 26].map((plusMinutes) => ({
      ...everyDay,
      name: `officers are asked to send the first day’s messages, ${session}, ${plusMinutes} minutes after the close`,
      at: { session, time: 'closesAt', plusMinutes } as const,
      does: 'ask-for-messages' as const,
      usefulMinutes: 60,
    })),
  ),
  ...LADDER_MINUTES.map(ladderMoment(morning('closesAt'), 'morning')),
  ...LADDER_MINUTES.map(ladderMoment(afternoon('closesAt'), 'afternoon')),
];

export const RHYTHMS: readonly Rhythm[] = [
  { name: 'put in force what another copy of the app was told to', everySeconds: 10, does: 'follow-settings' },
  { name: 'see what people changed in SharePoint', everySeconds: 30, does: 'read-lists' },
  { name: 'show in SharePoint how actions stand', everySeconds: 60, does: 'mirror-actions' },
  { name: 'take up what was left unfinished', everySeconds: 60, does: 'resume-unfinished' },
  { name: 'compare what was due with what happened', everySeconds: 60, does: 'watch' },
];
