import { buildAbsentList, statusOf, type AbsentList, type PupilMark } from '../domain/absent-list.ts';
import type { AbsentListView } from '../domain/absent-list-view.ts';
import { isOnRoll } from '../domain/pupil.ts';
import { halfDayIndex, schoolYearOf, type SchoolSession } from '../domain/calendar/school-session.ts';
import type { School } from '../domain/school.ts';
import { pupilsContacted } from './pupils-contacted.ts';
import type { Records } from './records.ts';
import { instantOf, schoolTime } from './school-time.ts';

/** Each year group's absent list of a session as the records have it now, by year group. */
export async function loadAbsentLists(
  records: Records,
  school: School,
  session: SchoolSession,
  now: Date,
): Promise<Map<number, AbsentList>> {
  const marks = await loadPupilMarks(records, school, session);
  const isPastCutOff = now >= (await cutOffOf(records, school, session));
  const lists = new Map<number, AbsentList>();
  for (const yearGroup of school.yearGroups) {
    const ofYear = marks.filter(({ pupil }) => pupil.yearGroup === yearGroup);
    if (ofYear.length > 0) lists.set(yearGroup, buildAbsentList(ofYear, isPastCutOff));
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

/** What a year group's card shows. */
export async function loadAbsentListView(
  records: Records,
  school: School,
  { on, session, yearGroup }: SchoolSession & { readonly yearGroup: number },
  late: boolean,
): Promise<AbsentListView> {
  const [view] = await loadAbsentListViews(records, school, { on, session }, [yearGroup], late);
  if (view === undefined) throw new Error('A year group has a view, if an empty one.');
  return view;
}

/** The same for several year groups, in their order. Once a card is out it is never withdrawn: built as past cut-off. */
export async function loadAbsentListViews(
  records: Records,
  school: School,
  { on, session }: SchoolSession,
  yearGroups: readonly number[],
  late: boolean,
): Promise<AbsentListView[]> {
  const marks = await loadPupilMarks(records, school, { on, session });
  const readAt = await records.marks.readAt(school.schoolId, on, session);
  const asOfTime = readAt === null ? school.sessions[session].listAt : schoolTime(school, readAt).time;
  return yearGroups.map((yearGroup) => {
    const ofYear = marks.filter(({ pupil }) => pupil.yearGroup === yearGroup);
    const list = buildAbsentList(ofYear, true);
    if (list.kind === 'waiting') throw new Error('An absent list past its cut-off cannot wait.');
    return { yearGroup, on, session, asOfTime, late, ...list };
  });
}

async function loadPupilMarks(records: Records, school: School, session: SchoolSession): Promise<PupilMark[]> {
  const { schoolId } = school;
  const pupils = (await records.pupils.all(schoolId)).filter((pupil) => isOnRoll(pupil, session.on));
  const years = await records.marks.ofYear(schoolId, schoolYearOf(session.on));
  const marks = new Map(years.map((year) => [year.pupilId, year.marks]));
  const contacted = await pupilsContacted(records, schoolId, session.on);
  const onceListed = await pupilsOnceListed(records, schoolId, session);
  const index = halfDayIndex(session);
  return pupils.map((pupil) => ({
    pupil,
    byte: marks.get(pupil.pupilId)?.[index] ?? 0,
    contacted: contacted.has(pupil.pupilId),
    wasListed: onceListed.has(pupil.pupilId),
  }));
}

async function pupilsOnceListed(
  records: Records,
  schoolId: string,
  { on, session }: SchoolSession,
): Promise<Set<string>> {
  const changes = await records.marks.changesOf(schoolId, on, session);
  return new Set(changes.filter(({ oldByte }) => statusOf(oldByte) !== null).map(({ pupilId }) => pupilId));
}
