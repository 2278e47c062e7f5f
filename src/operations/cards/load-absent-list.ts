import { buildAbsentList, statusOf, type AbsentList, type PupilMark } from '../../domain/absent-list.ts';
import type { AbsentListView } from '../../domain/absent-list-view.ts';
import { isOnRoll, type Pupil } from '../../domain/pupil.ts';
import { halfDayIndex, type SchoolSession } from '../../domain/calendar/school-session.ts';
import { createSessionMaskFinder } from '../../domain/calendar/session-mask-finder.ts';
import { calendarFor, type School } from '../../domain/school.ts';
import { pupilsContacted } from '../known-contacts.ts';
import type { Records } from '../records.ts';
import { instantOf, schoolTime } from '../school-time.ts';

/**
 * Each year group's absent list of a session as the records have it now, by year group. One that the calendar keeps away
 * as a whole has none.
 */
export async function loadAbsentLists(
  records: Records,
  school: School,
  session: SchoolSession,
  now: Date,
): Promise<Map<number, AbsentList>> {
  const marks = await loadPupilMarks(records, school, session, school.yearGroups);
  const isPastCutOff = now >= (await cutOffOf(records, school, session));
  const lists = new Map<number, AbsentList>();
  for (const yearGroup of school.yearGroups) {
    const expected = marks.filter(({ pupil, hasSession }) => pupil.yearGroup === yearGroup && hasSession);
    if (expected.length > 0) lists.set(yearGroup, buildAbsentList(expected, isPastCutOff));
  }
  return lists;
}

/**
 * When lists go out though a register is missing: the list's time; but while no register of the session has come in at
 * all, the time at which registers close. A list without any register would only say that something is wrong with the
 * registers, and not yet for certain.
 */
export async function cutOffOf(records: Records, school: School, { on, session }: SchoolSession): Promise<Date> {
  const { listAt, closesAt } = school.sessions[session];
  const readAt = await records.marks.readAt(school.schoolId, on, session);
  return instantOf(school, on, readAt === null && closesAt > listAt ? closesAt : listAt);
}

/** What a year group's card shows. Once a card is out it is never withdrawn: whoever was kept away leaves it. */
export async function loadAbsentListView(
  records: Records,
  school: School,
  { on, session, yearGroup }: SchoolSession & { readonly yearGroup: number },
  late: boolean,
): Promise<AbsentListView> {
  const [found] = await viewsOf(records, school, { on, session }, [yearGroup], late);
  if (found === undefined) throw new Error('A year group has a view, if an empty one.');
  return found.view;
}

/** The same for several year groups, in their order, without those that the calendar keeps away as a whole. */
export async function loadAbsentListViews(
  records: Records,
  school: School,
  session: SchoolSession,
  yearGroups: readonly number[],
  late: boolean,
): Promise<AbsentListView[]> {
  const found = await viewsOf(records, school, session, yearGroups, late);
  return found.filter(({ isKeptAway }) => !isKeptAway).map(({ view }) => view);
}

/** Views are of cards that may be out, and so built as past the cut-off. */
async function viewsOf(
  records: Records,
  school: School,
  { on, session }: SchoolSession,
  yearGroups: readonly number[],
  late: boolean,
): Promise<{ readonly view: AbsentListView; readonly isKeptAway: boolean }[]> {
  const marks = await loadPupilMarks(records, school, { on, session }, yearGroups);
  const readAt = await records.marks.readAt(school.schoolId, on, session);
  const asOfTime = readAt === null ? school.sessions[session].listAt : schoolTime(school, readAt).time;
  return yearGroups.map((yearGroup) => {
    const ofYear = marks.filter(({ pupil }) => pupil.yearGroup === yearGroup);
    const expected = ofYear.filter(({ hasSession }) => hasSession);
    const list = buildAbsentList(expected, true);
    if (list.kind === 'waiting') throw new Error('An absent list past its cut-off cannot wait.');
    const isKeptAway = ofYear.length > 0 && expected.length === 0;
    return { view: { yearGroup, on, session, asOfTime, late, ...list }, isKeptAway };
  });
}

interface ExpectedMark extends PupilMark {
  /** False where the pupil's form or year group is kept away: no register is taken of them, and they are on no list. */
  readonly hasSession: boolean;
}

/** Only what the lists show is read: a card of one year group costs its own pupils and their marks of one session. */
async function loadPupilMarks(
  records: Records,
  school: School,
  session: SchoolSession,
  yearGroups: readonly number[],
): Promise<ExpectedMark[]> {
  const { schoolId } = school;
  const pupils = (await records.pupils.ofYears(schoolId, yearGroups)).filter((pupil) => isOnRoll(pupil, session.on));
  const marks = await records.marks.ofSession(schoolId, session, yearGroups);
  const contacted = await pupilsContacted(records, schoolId, session.on);
  const onceListed = await pupilsOnceListed(records, schoolId, session);
  const hasSession = sessionFinder(school, session);
  return pupils.map((pupil) => ({
    pupil,
    hasSession: hasSession(pupil),
    byte: marks.get(pupil.pupilId) ?? 0,
    contacted: contacted.has(pupil.pupilId),
    wasListed: onceListed.has(pupil.pupilId),
  }));
}

/** Whether a pupil's form and year group have the session; they have, as far as is known, where no calendar says. */
function sessionFinder(school: School, session: SchoolSession): (pupil: Pupil) => boolean {
  const calendar = calendarFor(school, session.on);
  if (calendar === undefined) return () => true;
  const maskOf = createSessionMaskFinder(calendar);
  const index = halfDayIndex(session);
  return (pupil) => maskOf(pupil)[index] === 1;
}

async function pupilsOnceListed(
  records: Records,
  schoolId: string,
  { on, session }: SchoolSession,
): Promise<Set<string>> {
  const changes = await records.marks.changesOf(schoolId, on, session);
  return new Set(changes.filter(({ oldByte }) => statusOf(oldByte) !== null).map(({ pupilId }) => pupilId));
}
