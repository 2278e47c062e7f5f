import type { Action } from '../domain/actions/action.ts';
import { actionState } from '../domain/actions/action-state.ts';
import { impactOf, impactOutside, type Impact, type ImpactCase } from '../domain/actions/impact/action-impact.ts';
import { halfTermAt, halfTermsOf } from '../domain/calendar/half-terms.ts';
import type { IsoDate } from '../domain/calendar/iso-date.ts';
import { createSchoolDays } from '../domain/calendar/school-days.ts';
import { createSessionsFinder, spanOf } from '../domain/calendar/school-sessions.ts';
import { HALF_DAYS_IN_A_YEAR } from '../domain/calendar/school-session.ts';
import type { SchoolCalendar } from '../domain/calendar/school-calendar.ts';
import type { PupilMarks } from '../domain/actions/impact/session-change.ts';
import { bothOf } from '../domain/authorise.ts';
import type { Person } from '../domain/person.ts';
import { calendarFor, type School } from '../domain/school.ts';
import { kindOf, measureDay, type IssuedAction } from './measure-day.ts';
import type { Clock } from './ports.ts';
import type { Database, Records } from './records.ts';
import { instantOf, schoolTime } from './school-time.ts';

/** All actions of one line of the pack that were issued in one half term. */
export interface KindImpact {
  readonly halfTerm: string;
  readonly title: string;
  readonly actions: number;
  readonly impact: Impact;
}

/** The roles that work with every pupil's figures. To all others no figure goes of fewer than ten pupils. */
const ATTENDANCE_TEAM = ['attendance-champion', 'attendance-officer', 'safeguarding-lead'] as const;

export interface ReadImpactNeeds {
  readonly database: Database;
  readonly clock: Clock;
  /** Lets whatever else waits go first: a year of actions is counted in pieces. */
  readonly othersFirst: () => Promise<void>;
}

/** What each kind of action changed this school year, the newest half term first. No pupil is named. */
export function readImpact({ database, clock, othersFirst }: ReadImpactNeeds) {
  const kept = new Map<string, KeptKinds>();
  /** Counting a year of actions takes a second or two: once for all who ask, until something of it is another. */
  const kindsNow = async (school: School, calendar: SchoolCalendar, today: IsoDate): Promise<readonly KindImpact[]> => {
    const { schoolId } = school;
    const { records } = database;
    const actions = await records.actions.printOfMeant(schoolId);
    const from = [
      school,
      today,
      actions,
      await records.marks.ofYear(schoolId, calendar.schoolYear),
      await records.pupils.all(schoolId),
    ];
    const known = kept.get(schoolId);
    if (known !== undefined && known.from.every((part, index) => part === from[index])) return known.kinds;
    const kinds = kindsThisYear(records, school, { calendar, today, othersFirst });
    kept.set(schoolId, { from, kinds });
    kinds.catch(() => kept.delete(schoolId));
    return kinds;
  };
  return async (school: School, person: Person): Promise<KindImpact[]> => {
    const today = schoolTime(school, clock()).on;
    const calendar = calendarFor(school, today);
    if (calendar === undefined) return [];
    const kinds = await kindsNow(school, calendar, today);
    const isTeam = bothOf(person).every(({ roles }) => ATTENDANCE_TEAM.some((role) => roles.includes(role)));
    return kinds.map((kind) => (isTeam ? kind : { ...kind, impact: impactOutside(kind.impact) }));
  };
}

interface KeptKinds {
  /** What the kinds were counted from: the same objects for as long as nothing of them changes. */
  readonly from: readonly unknown[];
  readonly kinds: Promise<readonly KindImpact[]>;
}

interface Year {
  readonly calendar: SchoolCalendar;
  readonly today: IsoDate;
  readonly othersFirst: ReadImpactNeeds['othersFirst'];
}

async function kindsThisYear(records: Records, school: School, year: Year): Promise<KindImpact[]> {
  const isOfPack = ({ provisionId }: Pick<Action, 'provisionId'>) => provisionId !== null;
  const { issued, cases } = await measureThisYear(records, school, year, isOfPack);
  return kindsOf(school, year, issued, cases);
}

/** Every action about pupils of a school year, and what those that are asked for changed so far. */
export async function measureThisYear(
  records: Records,
  school: School,
  { calendar, today, othersFirst }: Year,
  isAskedFor: (action: Pick<Action, 'actionId' | 'provisionId'>) => boolean,
): Promise<{ readonly issued: readonly IssuedAction[]; readonly cases: ReadonlyMap<string, ImpactCase | null> }> {
  const issued = await issuedThisYear(records, school, calendar.schoolYear);
  const needs = {
    pupils: await marksOfPupils(records, school, calendar),
    bands: school.strategy.bands,
    days: createSchoolDays([calendar]),
    today,
  };
  const cases = new Map<string, ImpactCase | null>();
  const issuedByKind = Map.groupBy(issued, ({ action }) => kindOf(action));
  const asked = issued.filter(({ action }) => isAskedFor(action));
  for (const [issuedOn, ofDay] of Map.groupBy(asked, (one) => one.issuedOn)) {
    const actions = ofDay.map(({ action }) => action);
    for (const [actionId, measured] of measureDay(issuedOn, actions, issuedByKind, needs))
      cases.set(actionId, measured);
    await othersFirst();
  }
  return { issued, cases };
}

/** Actions about pupils that were neither taken back nor declined: whatever came of them, they were meant to help. */
async function issuedThisYear(records: Records, school: School, schoolYear: number): Promise<IssuedAction[]> {
  const since = instantOf(school, `${schoolYear}-08-01`, '00:00');
  return (await records.actions.issuedSince(school.schoolId, since)).flatMap(({ action, events }) => {
    const { phase } = actionState(events);
    if (action.pupilIds.length === 0 || phase === 'withdrawn' || phase === 'declined') return [];
    return [{ action, issuedOn: schoolTime(school, action.issuedAt).on }];
  });
}

async function marksOfPupils(records: Records, { schoolId }: School, calendar: SchoolCalendar): Promise<PupilMarks[]> {
  const years = await records.marks.ofYear(schoolId, calendar.schoolYear);
  const marksOf = new Map(years.map(({ pupilId, marks }) => [pupilId, marks]));
  const sessionsFor = createSessionsFinder(calendar);
  const { schoolYear } = calendar;
  return (await records.pupils.all(schoolId)).map((pupil) => {
    const { pupilId, admittedOn, leftOn } = pupil;
    const sessions = sessionsFor(pupil);
    const onRoll = spanOf(sessions, admittedOn ?? `${schoolYear}-08-01`, leftOn ?? `${schoolYear + 1}-07-31`);
    return { pupilId, sessions, onRoll, marks: marksOf.get(pupilId) ?? new Uint8Array(HALF_DAYS_IN_A_YEAR) };
  });
}

async function kindsOf(
  { strategy }: School,
  { calendar, othersFirst }: Year,
  issued: readonly IssuedAction[],
  cases: ReadonlyMap<string, ImpactCase | null>,
): Promise<KindImpact[]> {
  const halfTerms = halfTermsOf(calendar);
  const titleOf = new Map(strategy.provisions.map(({ id, title }) => [id, title]));
  const ofPack = issued.filter(({ action }) => action.provisionId !== null);
  const halfTermOf = (on: IsoDate) => halfTermAt(halfTerms, on) ?? halfTerms[0];
  const groups = Map.groupBy(ofPack, ({ action, issuedOn }) =>
    JSON.stringify([halfTermOf(issuedOn)?.number, action.provisionId]),
  );
  const kinds: (KindImpact & { readonly number: number })[] = [];
  for (const group of groups.values()) {
    const [first] = group;
    const halfTerm = halfTermOf(first?.issuedOn ?? '');
    const title = titleOf.get(first?.action.provisionId ?? '') ?? first?.action.title ?? '';
    const impact = impactOf(group.flatMap(({ action }) => cases.get(action.actionId) ?? []));
    kinds.push({ number: halfTerm?.number ?? 0, halfTerm: halfTerm?.name ?? '', title, actions: group.length, impact });
    await othersFirst();
  }
  return kinds
    .sort((a, b) => b.number - a.number || a.title.localeCompare(b.title, 'en-GB'))
    .map(({ number: _number, ...kind }) => kind);
}
