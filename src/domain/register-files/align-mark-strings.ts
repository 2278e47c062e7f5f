import { attendanceCode } from '../attendance-codes.ts';
import { addDays, type IsoDate } from '../calendar/iso-date.ts';
import type { KnownDay, KnownDays } from './known-days.ts';
import { isQuietCode } from './judge-mark.ts';
import type { MarkStringRow } from './register-file.ts';
import type { SessionName } from '../calendar/school-session.ts';

/** What the positions of a mark string step over: exports differ, and no file says which (data-sources.md 3.1). */
export type Alignment = 'weekdays' | 'calendar-days' | 'school-sessions';

export interface PlacedPosition {
  readonly day: KnownDay;
  readonly session: SessionName;
}

export interface AlignedMarkStrings {
  readonly alignment: Alignment;
  /** True where another alignment explains the marks almost as well. */
  readonly inDoubt: boolean;
  /** Where each position falls; shorter than asked where the known sessions run out. */
  layOut(startsOn: IsoDate, length: number): readonly PlacedPosition[];
}

/** Two school days: a calendar that is wrong about so few days must not decide the alignment on its own. */
const THIN_EVIDENCE = 4;

/**
 * Chooses for the whole file the alignment in which marks fall on sessions and gaps on days without. Weekdays come
 * before calendar days, and both before school sessions, which no mark can contradict and so must explain more than
 * they leave open.
 */
export function alignMarkStrings(rows: readonly MarkStringRow[], days: KnownDays): AlignedMarkStrings {
  const evidence = [...typicalGroups(rows)].map(([startsOn, group]) => ({ startsOn, shares: markedShares(group) }));
  const weekdays = fit('weekdays', evidence, days);
  const calendarDays = fit('calendar-days', evidence, days);
  const sessions = fit('school-sessions', evidence, days);
  const fitting = [weekdays, calendarDays].filter(({ strays }) => strays === 0);
  if (sessions.gaps < Math.min(weekdays.strays, calendarDays.strays)) fitting.push(sessions);
  const best = fitting.toSorted((a, b) => a.gaps - b.gaps)[0] ?? weekdays;
  const inDoubt = best === sessions && Math.min(weekdays.strays, calendarDays.strays) <= THIN_EVIDENCE;
  return { alignment: best.alignment, inDoubt, layOut: createLayOut(best.alignment, days) };
}

/** For one start date: at each position up to the last mark, the share of the rows that have a mark there. */
interface Evidence {
  readonly startsOn: IsoDate;
  readonly shares: readonly number[];
}

interface Fit {
  readonly alignment: Alignment;
  /** Positions where most rows have a mark and the school has no session. */
  readonly strays: number;
  /** Positions where no row has a mark although the school has a session. */
  readonly gaps: number;
}

/** Rows with the same start date, without start dates so rare that they may be mistakes. */
function typicalGroups(rows: readonly MarkStringRow[]): Map<IsoDate, readonly MarkStringRow[]> {
  const groups = Map.groupBy(rows, ({ startsOn }) => startsOn);
  const largest = Math.max(0, ...[...groups.values()].map(({ length }) => length));
  return new Map([...groups].filter(([, group]) => group.length * 2 > largest));
}

function fit(alignment: Alignment, evidence: readonly Evidence[], days: KnownDays): Fit {
  const layOut = createLayOut(alignment, days);
  let strays = 0;
  let gaps = 0;
  for (const { startsOn, shares } of evidence) {
    const places = layOut(startsOn, shares.length);
    for (const [position, share] of shares.entries()) {
      const place = places[position];
      const isOpen = place !== undefined && place.day.open[place.session] && !place.day.isFuture;
      if (!isOpen && share > 0.5) strays += 1;
      if (isOpen && share === 0) gaps += 1;
    }
  }
  return { alignment, strays, gaps };
}

function markedShares(rows: readonly MarkStringRow[]): number[] {
  const length = rows.reduce((longest, { codes }) => Math.max(longest, codes.length), 0);
  const shares = Array.from({ length }, (_, position) => {
    const long = rows.filter(({ codes }) => codes.length > position);
    return long.filter(({ codes }) => isRealMark(codes[position])).length / long.length;
  });
  return shares.slice(0, shares.findLastIndex((share) => share > 0) + 1);
}

function isRealMark(code: string | null | undefined): boolean {
  return typeof code === 'string' && !isQuietCode(code) && attendanceCode(code) !== undefined;
}

function createLayOut(alignment: Alignment, days: KnownDays): AlignedMarkStrings['layOut'] {
  const known = new Map<IsoDate, readonly PlacedPosition[]>();
  const make = alignment === 'school-sessions' ? layOutSessions : layOutDays;
  return (startsOn, length) => {
    const before = known.get(startsOn);
    if (before !== undefined && before.length >= length) return before;
    const places = make(startsOn, length, days, alignment);
    known.set(startsOn, places);
    return places;
  };
}

function layOutDays(startsOn: IsoDate, length: number, days: KnownDays, alignment: Alignment): PlacedPosition[] {
  const places: PlacedPosition[] = [];
  for (let on = startsOn; places.length < length; on = addDays(on, 1)) {
    const day = days.day(on);
    if (alignment === 'weekdays' && day.isWeekend) continue;
    places.push({ day, session: 'AM' }, { day, session: 'PM' });
  }
  return places;
}

function layOutSessions(startsOn: IsoDate, length: number, days: KnownDays): PlacedPosition[] {
  const sessions = days.sessionsFrom(startsOn).slice(0, length);
  return sessions.map(({ on, session }) => ({ day: days.day(on), session }));
}
