import { createHash, randomUUID } from 'node:crypto';
import { checkRegisterFile } from '../domain/check-register-file.ts';
import type { IsoDate } from '../domain/iso-date.ts';
import type { ChangedYear, MarksPlan, RegisterFilePlan, RollPlan } from '../domain/register-file-plan.ts';
import type { ReadRegisterFile } from '../domain/register-file.ts';
import { reportOf, type RegisterReport } from '../domain/register-report.ts';
import { sessionAt, type SchoolSession } from '../domain/school-session.ts';
import type { School } from '../domain/school.ts';
import type { Clock } from './ports.ts';
import type { Database, MarkChange, Records } from './records.ts';
import { schoolTime } from './school-time.ts';

export interface TakeInRegisterFileNeeds {
  readonly database: Database;
  readonly clock: Clock;
  readonly readRegisterFile: (bytes: Uint8Array) => ReadRegisterFile;
}

export interface RegisterFileGiven {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Who gave it: a person's id, or the folder it lay in. */
  readonly givenBy: string;
  /** True when a person has seen why the file was held and wants it all the same. */
  readonly confirmed: boolean;
}

export interface RegisterFileTaken {
  readonly importId: string;
  readonly verdict: 'applied' | 'held' | 'refused';
  readonly report: RegisterReport;
}

/** How far a long file has come. */
export type TakeInProgress =
  | { readonly step: 'reading' | 'checking' }
  | { readonly step: 'saving'; readonly done: number; readonly total: number };

/**
 * Takes a register file in: what is good goes in, what is not is reported, and a file that is mostly wrong changes
 * nothing until a person says so. In one transaction with the jobs that follow from it; the same file again changes nothing.
 */
export function takeInRegisterFile({ database, clock, readRegisterFile }: TakeInRegisterFileNeeds) {
  return async (
    school: School,
    given: RegisterFileGiven,
    progress: (at: TakeInProgress) => void = () => undefined,
  ): Promise<RegisterFileTaken> => {
    progress({ step: 'reading' });
    const file = readRegisterFile(given.bytes);
    return database.inTransaction(async (records) => {
      await records.marks.lock(school.schoolId);
      progress({ step: 'checking' });
      const now = clock();
      const { on: today } = schoolTime(school, now);
      const plan = checkRegisterFile({ file, ...(await schoolRecords(records, school)), today });
      const verdict = verdictOn(plan, given.confirmed);
      const importId = randomUUID();
      if (verdict === 'applied') {
        await apply(records, school, plan, importId, now, progress);
        await follow(records, school, sessionsToday(file, plan, today), plan, now);
      }
      const report = reportOf(plan, given.name, verdict === 'applied');
      const sha256 = createHash('sha256').update(given.bytes).digest('hex');
      const kept = { importId, schoolId: school.schoolId, fileName: given.name, sha256, verdict, report };
      await records.imports.add({ ...kept, receivedAt: now, receivedBy: given.givenBy });
      return { importId, verdict, report };
    });
  };
}

function verdictOn({ verdict }: RegisterFilePlan, confirmed: boolean): RegisterFileTaken['verdict'] {
  if (verdict.kind === 'apply') return 'applied';
  if (!verdict.canBeConfirmed) return 'refused';
  return confirmed ? 'applied' : 'held';
}

async function schoolRecords(records: Records, { schoolId, calendars }: School) {
  const roll = await records.pupils.all(schoolId);
  const marks = new Map<string, Uint8Array>();
  for (const { schoolYear } of calendars) {
    for (const year of await records.marks.ofYear(schoolId, schoolYear)) {
      marks.set(`${year.pupilId} ${schoolYear}`, year.marks);
    }
  }
  const existing = (pupilId: string, schoolYear: number) => marks.get(`${pupilId} ${schoolYear}`);
  return { roll, calendars, existing };
}

async function apply(
  records: Records,
  school: School,
  plan: RegisterFilePlan,
  importId: string,
  now: Date,
  progress: (at: TakeInProgress) => void,
): Promise<void> {
  if (plan.kind === 'roll') await records.pupils.save(school.schoolId, pupilsOf(plan), now);
  if (plan.kind === 'marks') await saveMarks(records, school, plan, importId, now, progress);
}

function pupilsOf({ added, updated, left }: RollPlan) {
  const changed = [...updated, ...left].map(({ after }) => after);
  return [...added.map((pupil) => ({ ...pupil, pupilId: randomUUID() })), ...changed];
}

const YEARS_AT_A_TIME = 200;

async function saveMarks(
  { marks }: Records,
  { schoolId }: School,
  { years }: MarksPlan,
  importId: string,
  now: Date,
  progress: (at: TakeInProgress) => void,
): Promise<void> {
  for (let done = 0; done < years.length; done += YEARS_AT_A_TIME) {
    progress({ step: 'saving', done, total: years.length });
    const some = years.slice(done, done + YEARS_AT_A_TIME);
    await marks.save(some.map(({ pupilId, schoolYear, after }) => ({ pupilId, schoolYear, marks: after })));
    await marks.recordChanges(schoolId, importId, some.flatMap(changesOf), now);
  }
  progress({ step: 'saving', done: years.length, total: years.length });
}

/** A mark that had none before is no change: it is the register being taken. */
function changesOf({ pupilId, schoolYear, before, after, changedAt }: ChangedYear): MarkChange[] {
  return changedAt
    .filter((index) => before[index] !== 0)
    .map((index) => {
      const { on, session } = sessionAt(schoolYear, index);
      return { pupilId, on, session, oldByte: before[index] ?? 0, newByte: after[index] ?? 0 };
    });
}

/** Today's sessions that the file speaks of, changed or not: their lists are now as of this file. */
function sessionsToday(file: ReadRegisterFile, plan: RegisterFilePlan, today: IsoDate): SchoolSession[] {
  const named = file.shape === 'marks-long' ? file.rows.filter(({ on }) => on === today) : [];
  const changed =
    plan.kind === 'marks'
      ? plan.years.flatMap(({ schoolYear, changedAt }) => changedAt.map((index) => sessionAt(schoolYear, index)))
      : [];
  const sessions = [...named, ...changed.filter(({ on }) => on === today)].map(({ session }) => session);
  return [...new Set(sessions)].map((session) => ({ on: today, session }));
}

/** What a new register sets going: lists that may now be ready, cards that are now out of date, cases to open. */
async function follow(
  { marks, deliveries, jobs }: Records,
  { schoolId, yearGroups }: School,
  sessions: readonly SchoolSession[],
  plan: RegisterFilePlan,
  now: Date,
): Promise<void> {
  for (const { on, session } of sessions) {
    await marks.markRead(schoolId, on, session, now);
    await jobs.enqueue('decide-absent-lists', { schoolId, on, session });
    const stale = await deliveries.wantRefresh(schoolId, on, session, yearGroups);
    for (const deliveryId of stale) await jobs.enqueue('send-delivery', { deliveryId });
  }
  const isHistory = plan.kind === 'marks' && plan.changeCount > 0 && sessions.length === 0;
  if (isHistory) await jobs.enqueue('open-cases', { schoolId });
}
