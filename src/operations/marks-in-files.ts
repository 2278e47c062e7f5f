import type { IsoDate } from '../domain/calendar/iso-date.ts';
import type { SchoolCalendar } from '../domain/calendar/school-calendar.ts';
import { createSessionsFinder, spanOf, type SchoolSessions, type Span } from '../domain/calendar/school-sessions.ts';
import { emptyYearOfMarks } from '../domain/marks.ts';
import type { Pupil } from '../domain/pupil.ts';
import { checkMarks } from '../domain/register-files/check-marks.ts';
import type { MarksLongFile, MarkStringFile, PupilRef, RollFile } from '../domain/register-files/register-file.ts';
import type { RefusalList } from '../domain/register-files/refusal-list.ts';

/** A pupil's marks of one school year, and the sessions of it that the pupil was on roll for. */
export interface MarkedYear {
  readonly schoolYear: number;
  readonly marks: Uint8Array;
  readonly sessions: SchoolSessions;
  readonly span: Span;
}

export interface MarkedPupil {
  readonly pupil: Pupil;
  /** In order, one for each calendar. */
  readonly years: readonly MarkedYear[];
}

export interface MarksInFiles {
  readonly pupils: readonly MarkedPupil[];
  readonly refusals: RefusalList;
}

/**
 * Marks of files alone, without any records: what is refused is what an import would refuse, and the rest counts. Without
 * a roll, whoever the marks name is on it throughout.
 */
export function marksInFiles(
  marks: MarksLongFile | MarkStringFile,
  roll: RollFile | null,
  calendars: readonly SchoolCalendar[],
): MarksInFiles {
  const pupils = roll === null ? pupilsNamed(marks) : pupilsOnRoll(roll);
  const records = { roll: pupils, calendars, existing: () => undefined, today: END_OF_TIME };
  const plan = checkMarks(marks, records);
  const yearsOf = Map.groupBy(plan.years, ({ pupilId }) => pupilId);
  const finders = calendars
    .toSorted((a, b) => a.schoolYear - b.schoolYear)
    .map((calendar) => ({ schoolYear: calendar.schoolYear, find: createSessionsFinder(calendar) }));
  return {
    pupils: pupils.map((pupil) => ({
      pupil,
      years: finders.map(({ schoolYear, find }) => {
        const found = yearsOf.get(pupil.pupilId)?.find((year) => year.schoolYear === schoolYear);
        const sessions = find(pupil);
        return { schoolYear, marks: found?.after ?? NO_MARKS, sessions, span: onRoll(pupil, sessions) };
      }),
    })),
    refusals: plan.refusals,
  };
}

/** The sessions of a span from one date to another, both included. */
export function within({ sessions, span }: MarkedYear, from: IsoDate, to: IsoDate): Span {
  const { first, end } = spanOf(sessions, from, to);
  const start = Math.max(first, span.first);
  return { first: start, end: Math.max(start, Math.min(end, span.end)) };
}

const START_OF_TIME = '0001-01-01';
const END_OF_TIME = '9999-12-31';
const NO_MARKS = emptyYearOfMarks();

function onRoll({ admittedOn, leftOn }: Pupil, sessions: SchoolSessions): Span {
  return spanOf(sessions, admittedOn ?? START_OF_TIME, leftOn ?? END_OF_TIME);
}

function pupilsOnRoll({ rows }: RollFile): Pupil[] {
  return rows.flatMap((row) => {
    const { upn, misId, surname, forename, yearGroup, form, admittedOn, leftOn } = row;
    const pupilId = misId ?? upn;
    if (pupilId === null) return [];
    const named = { surname: surname ?? '', forename: forename ?? '', form: form ?? '' };
    return [{ pupilId, upn, misId, ...named, yearGroup: yearGroup ?? YEAR_UNKNOWN, admittedOn, leftOn }];
  });
}

function pupilsNamed({ rows }: MarksLongFile | MarkStringFile): Pupil[] {
  const pupils = new Map<string, Pupil>();
  for (const { pupil } of rows) {
    const pupilId = idOf(pupil);
    if (pupilId === null || pupils.has(pupilId)) continue;
    const { upn, misId, surname, forename, form } = pupil;
    const named = { surname: surname ?? '', forename: forename ?? '', form: form ?? '' };
    pupils.set(pupilId, { pupilId, upn, misId, ...named, yearGroup: YEAR_UNKNOWN, admittedOn: null, leftOn: null });
  }
  return [...pupils.values()];
}

function idOf({ upn, misId, surname, forename, form }: PupilRef): string | null {
  const name = [forename, surname, form].filter((part) => part !== null).join(' ');
  return misId ?? upn ?? (name === '' ? null : name);
}

/** In no group that a calendar could close. */
export const YEAR_UNKNOWN = -99;
