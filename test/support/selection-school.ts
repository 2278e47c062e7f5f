import type { IsoDate } from '../../src/domain/calendar/iso-date.ts';
import type { SchoolCalendar } from '../../src/domain/calendar/school-calendar.ts';
import { schoolYearOf, type SessionName } from '../../src/domain/calendar/school-session.ts';
import {
  sessionAtPosition,
  sessionsOf,
  spanOf,
  type SchoolSessions,
} from '../../src/domain/calendar/school-sessions.ts';
import { encodeMarks, type Mark } from '../../src/domain/marks.ts';
import type { Pupil } from '../../src/domain/pupil.ts';
import { select } from '../../src/domain/strategy/select-pupils.ts';
import {
  selectionMoment,
  type SelectionMoment,
  type SelectionValues,
} from '../../src/domain/strategy/selection-moment.ts';
import { NO_CASE_FACTS, type CaseFacts, type SelectionSubject } from '../../src/domain/strategy/selection-subject.ts';
import type { Selector } from '../../src/domain/strategy/selector.ts';
import { NEXT_YEAR, PORTSMOUTH } from './portsmouth.ts';
import { LADDER } from './selection-values.ts';

/** What is said of a pupil; all else is attended, from the first day of the year. */
export interface InventedPupil {
  readonly yearGroup?: number;
  readonly form?: string;
  /** So many sessions from the start of the year, ill. */
  readonly missed?: number;
  /** By date: "I" for both sessions, "/ N" for the morning and the afternoon. "-" is no mark. */
  readonly marks?: Readonly<Record<IsoDate, string>>;
  readonly admittedOn?: IsoDate;
  readonly leftOn?: IsoDate;
  readonly facts?: Partial<CaseFacts>;
  /** Sessions missed of the year before; without it the pupil was not here then. */
  readonly missedLastYear?: number;
}

export interface SelectionSchool {
  readonly subjects: readonly SelectionSubject[];
  readonly moment: SelectionMoment;
}

interface Circumstances {
  readonly values?: SelectionValues;
  readonly calendars?: readonly SchoolCalendar[];
}

const BOTH_YEARS = [PORTSMOUTH, NEXT_YEAR];

/** A school in Portsmouth (portsmouth.ts) on a day, with pupils by their id. */
export function schoolOn(
  on: IsoDate,
  pupils: Readonly<Record<string, InventedPupil>>,
  { values = LADDER, calendars = BOTH_YEARS }: Circumstances = {},
): SelectionSchool {
  const yearOf = (schoolYear: number) => calendars.find((calendar) => calendar.schoolYear === schoolYear);
  const thisYear = yearOf(schoolYearOf(on));
  if (thisYear === undefined) throw new RangeError(`The school has no calendar for ${on}.`);
  const sessions = knownSessionsOf(thisYear);
  const before = yearOf(thisYear.schoolYear - 1);
  const sessionsBefore = before === undefined ? null : knownSessionsOf(before);
  const subjects = Object.entries(pupils).map(([pupilId, given]) => ({
    pupil: pupilNamed(pupilId, given),
    ...yearOfMarks(sessions, given, on),
    lastYear: sessionsBefore === null ? null : lastYearOf(sessionsBefore, given),
    facts: { ...NO_CASE_FACTS, ...given.facts },
  }));
  return { subjects, moment: knownMoment(on, calendars, values) };
}

/** Worked out once, because properties ask for hundreds of schools. */
const knownSessions = new Map<SchoolCalendar, SchoolSessions>();
const knownMoments = new Map<string, SelectionMoment>();

function knownSessionsOf(calendar: SchoolCalendar): SchoolSessions {
  const sessions = knownSessions.get(calendar) ?? sessionsOf(calendar);
  knownSessions.set(calendar, sessions);
  return sessions;
}

function knownMoment(on: IsoDate, calendars: readonly SchoolCalendar[], values: SelectionValues): SelectionMoment {
  if (calendars !== BOTH_YEARS || values !== LADDER) return selectionMoment(on, calendars, values);
  const moment = knownMoments.get(on) ?? selectionMoment(on, calendars, values);
  knownMoments.set(on, moment);
  return moment;
}

/** Ids of the pupils, or names of the classes, that a selector picks. */
export function pickedBy(selector: Selector, { subjects, moment }: SelectionSchool): string[] {
  const selection = select(selector, subjects, moment);
  if (selection.kind === 'classes') return selection.classes.map(({ form }) => form);
  return selection.pupils.map(({ pupilId }) => pupilId);
}

/** Why a selector picks a pupil; null where it does not. */
export function whyPicked(selector: Selector, { subjects, moment }: SelectionSchool, pupilId: string): string | null {
  const selection = select(selector, subjects, moment);
  const pupils = selection.kind === 'pupils' ? selection.pupils : [];
  return pupils.find((picked) => picked.pupilId === pupilId)?.why ?? null;
}

function pupilNamed(pupilId: string, { yearGroup = 9, form = '9A', admittedOn, leftOn }: InventedPupil): Pupil {
  const names = { surname: 'Invented', forename: pupilId };
  const roll = { admittedOn: admittedOn ?? null, leftOn: leftOn ?? null };
  return { pupilId, upn: null, misId: null, ...names, yearGroup, form, ...roll };
}

function yearOfMarks(sessions: SchoolSessions, given: InventedPupil, on: IsoDate) {
  const { missed = 0, marks: byDate = {}, admittedOn = '0001-01-01', leftOn = on } = given;
  const span = spanOf(sessions, admittedOn, leftOn < on ? leftOn : on);
  const marks: Mark[] = [];
  for (let position = span.first; position < span.end; position += 1) {
    const at = sessionAtPosition(sessions, position);
    const code = codeFor(byDate[at.on], at.session) ?? (position - span.first < missed ? 'I' : PRESENT[at.session]);
    if (code !== '-') marks.push({ ...at, code });
  }
  return { marks: encodeMarks(sessions.schoolYear, marks), sessions, span };
}

function lastYearOf(sessions: SchoolSessions, { missedLastYear: missed }: InventedPupil) {
  return missed === undefined ? null : yearOfMarks(sessions, { missed }, `${sessions.schoolYear + 1}-07-31`);
}

const PRESENT = { AM: '/', PM: '\\' };

function codeFor(codes: string | undefined, session: SessionName): string | undefined {
  if (codes === undefined) return undefined;
  const [morning, afternoon = morning] = codes.split(' ');
  return session === 'AM' ? morning : afternoon;
}
