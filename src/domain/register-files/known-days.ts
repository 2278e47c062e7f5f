import type { GroupMember } from '../calendar/closed-groups.ts';
import { weekdayOf, type IsoDate } from '../calendar/iso-date.ts';
import { daysOff, sessionMask, type SchoolCalendar } from '../calendar/school-calendar.ts';
import {
  halfDayIndex,
  schoolYearOf,
  sessionAt,
  type SchoolSession,
  type SessionName,
} from '../calendar/school-session.ts';
import { createSessionMaskFinder } from '../calendar/session-mask-finder.ts';

/** A date as the school's calendars see it, worked out once for the many marks that fall on it. */
export interface KnownDay {
  readonly on: IsoDate;
  readonly schoolYear: number;
  /** Half-day index of its morning. */
  readonly morningIndex: number;
  /** Undefined where no calendar covers the date. */
  readonly calendar: SchoolCalendar | undefined;
  /** Whether the school has the session. A group of pupils may be kept away from it all the same. */
  readonly open: Readonly<Record<SessionName, boolean>>;
  /** Whether a pupil's own form and year group have the session. */
  isOpenTo(pupil: GroupMember, session: SessionName): boolean;
  readonly isFuture: boolean;
  readonly isWeekend: boolean;
}

export interface KnownDays {
  readonly schoolYears: readonly number[];
  day(on: IsoDate): KnownDay;
  /** Every session of the known calendars from a date on, in order. */
  sessionsFrom(on: IsoDate): readonly SchoolSession[];
}

export function createKnownDays(calendars: readonly SchoolCalendar[], today: IsoDate): KnownDays {
  const inOrder = [...calendars].sort((a, b) => a.schoolYear - b.schoolYear);
  const masks = new Map(inOrder.map((calendar) => [calendar.schoolYear, sessionMask(calendar)]));
  const maskFinders = new Map(inOrder.map((calendar) => [calendar.schoolYear, createSessionMaskFinder(calendar)]));
  const datesOfGroups = new Set(inOrder.flatMap(daysOff).flatMap(({ on, groups }) => (groups.length > 0 ? [on] : [])));
  const days = new Map<IsoDate, KnownDay>();

  function look(on: IsoDate): KnownDay {
    const schoolYear = schoolYearOf(on);
    const morningIndex = halfDayIndex({ on, session: 'AM' });
    const mask = masks.get(schoolYear);
    const maskOf = datesOfGroups.has(on) ? maskFinders.get(schoolYear) : undefined;
    const open = { AM: mask?.[morningIndex] === 1, PM: mask?.[morningIndex + 1] === 1 };
    return {
      on,
      schoolYear,
      morningIndex,
      calendar: inOrder.find((calendar) => calendar.schoolYear === schoolYear),
      open,
      // Marks come by the hundred thousand: masks of groups are looked at on the few days that need them.
      isOpenTo(pupil, session) {
        if (maskOf === undefined) return open[session];
        return maskOf(pupil)[morningIndex + (session === 'PM' ? 1 : 0)] === 1;
      },
      isFuture: on > today,
      isWeekend: weekdayOf(on) > 5,
    };
  }

  return {
    schoolYears: inOrder.map((calendar) => calendar.schoolYear),
    day(on) {
      const known = days.get(on) ?? look(on);
      days.set(on, known);
      return known;
    },
    sessionsFrom: (on) => [...masks].flatMap(([year, mask]) => sessionsOf(year, mask)).filter((at) => at.on >= on),
  };
}

function sessionsOf(schoolYear: number, mask: Uint8Array): SchoolSession[] {
  return [...mask.keys()].filter((index) => mask[index] === 1).map((index) => sessionAt(schoolYear, index));
}
