import type { SchoolKeeping } from './keeping/retention.ts';
import type { Cover } from './actions/cover.ts';
import type { Person } from './person.ts';
import type { SchoolCalendar } from './calendar/school-calendar.ts';
import type { Pack } from './strategy/pack.ts';
import { schoolYearOf, type SessionName } from './calendar/school-session.ts';
import type { IsoDate } from './calendar/iso-date.ts';

/** Wall-clock times of one session as "HH:MM". The register is open for 30 minutes at most (domain.md 1.2). */
export interface SessionTimes {
  readonly opensAt: string;
  /** When the absent list goes out even though a register is missing. */
  readonly listAt: string;
  readonly closesAt: string;
}

/** When the app may speak to people, as "HH:MM" of the school's wall clock. */
export interface MessageTimes {
  /** Outside these hours nothing goes out but what a person sends on purpose. */
  readonly earliestAt: string;
  readonly latestAt: string;
  /** The day's first messages to each person: their actions, and pupils who are expected back. */
  readonly morningAt: string;
  readonly endOfDayAt: string;
  /** On the last school day of a week. */
  readonly weekAt: string;
}

/** A school as its settings file describes it. */
export interface School {
  readonly schoolId: string;
  readonly name: string;
  /** IANA name: "Europe/London". */
  readonly timeZone: string;
  readonly yearGroups: readonly number[];
  readonly sessions: Readonly<Record<SessionName, SessionTimes>>;
  readonly messageTimes: MessageTimes;
  /** Whether somebody else approves a briefing before it goes out. */
  readonly briefingsNeedApproval: boolean;
  /** What the family of a pupil who is away without a reason is sent (first-day/absence-message.ts); null for the app's own text. */
  readonly absenceMessage?: string | null;
  /** How many pupils rules put on the agenda of a meeting at most. */
  readonly agendaCap: number;
  readonly calendars: readonly SchoolCalendar[];
  /** The Team whose channels are the year groups, as the bot knows it: `19:…@thread.tacv2`. */
  readonly teamId: string;
  /** The same Team as Graph knows it: the id of its Microsoft 365 group. */
  readonly teamGroupId: string;
  /** The site that holds the lists, never the Team's own: `https://host/sites/name`. */
  readonly siteUrl: string;
  /** Folder watched for register files; null when files come another way. */
  readonly inboxFolder: string | null;
  /** The school's attendance strategy: its bands, and what is done when. */
  readonly strategy: Pack;
  /** How long records are kept; the table's own periods where it is absent (keeping/retention.ts). */
  readonly keeping?: SchoolKeeping;
  readonly staff: readonly Person[];
  /** Who stands in for whom, and when; nobody where it is absent. */
  readonly cover?: readonly Cover[];
}

export function calendarFor(school: Pick<School, 'calendars'>, on: IsoDate): SchoolCalendar | undefined {
  return school.calendars.find((calendar) => calendar.schoolYear === schoolYearOf(on));
}
