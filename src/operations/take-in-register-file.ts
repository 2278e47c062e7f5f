import { createHash, randomUUID } from 'node:crypto';
import { counted } from '../domain/counted.ts';
import type { MarksPlan, RegisterFilePlan, RollPlan } from '../domain/register-files/register-file-plan.ts';
import { reportOf, type RegisterReport } from '../domain/register-files/register-report.ts';
import type { Note } from '../domain/register-files/register-file.ts';
import type { School } from '../domain/school.ts';
import { followRegisterFile } from './follow-register-file.ts';
import { markChanges } from './mark-changes.ts';
import type { PlannedRegisterFile, RegisterPlanner } from './plan-register-file.ts';
import type { Clock } from './ports.ts';
import type { Database, Records } from './records.ts';
import { isStillTrue, takeSnapshot } from './school-snapshot.ts';
import { heldIfTaking, saveAttributes } from './save-attributes.ts';
import { schoolTime } from './school-time.ts';

export interface TakeInRegisterFileNeeds {
  readonly database: Database;
  readonly clock: Clock;
  readonly planRegisterFile: RegisterPlanner;
}

export interface RegisterFileGiven {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Who gave it: a person's id, or the folder it lay in. */
  readonly givenBy: string;
  /** True for a file that the MIS has just written: it is the newest word, whatever was said before. */
  readonly isFresh: boolean;
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
  { readonly step: 'checking' } | { readonly step: 'saving'; readonly done: number; readonly total: number };

/**
 * Takes a register file in: what is good goes in, what is not is reported, and a file that is mostly wrong changes
 * nothing until a person says so. In one transaction with the jobs that follow from it; the same file again changes nothing.
 */
export function takeInRegisterFile({ database, clock, planRegisterFile }: TakeInRegisterFileNeeds) {
  return async (
    school: School,
    given: RegisterFileGiven,
    progress: (at: TakeInProgress) => void = () => undefined,
  ): Promise<RegisterFileTaken> => {
    progress({ step: 'checking' });
    // Planned outside the transaction, which would keep an embedded database from everybody else for as long.
    for (;;) {
      const now = clock();
      const snapshot = await takeSnapshot(database.records, school, schoolTime(school, now).on);
      const planned = await planRegisterFile(given.bytes, snapshot);
      const taken = await database.inTransaction(async (records) => {
        await records.marks.lock(school.schoolId);
        if (!(await isStillTrue(records, school, snapshot, planned.plan))) return null;
        return apply(records, school, given, planned, now, progress);
      });
      if (taken !== null) return taken;
    }
  };
}

async function apply(
  records: Records,
  school: School,
  given: RegisterFileGiven,
  planned: PlannedRegisterFile,
  now: Date,
  progress: (at: TakeInProgress) => void,
): Promise<RegisterFileTaken> {
  const { schoolId } = school;
  const importId = randomUUID();
  const sha256 = createHash('sha256').update(given.bytes).digest('hex');
  const takenAt = given.isFresh ? null : await records.imports.lastApplied(schoolId, sha256);
  const older = heldIfOlder(planned.plan, school, takenAt);
  const plan = older.kind === 'roll' ? await heldIfTaking(records, schoolId, older) : older;
  const verdict = verdictOn(plan, given.confirmed);
  const notes: Note[] = [];
  if (verdict === 'applied') {
    if (plan.kind === 'roll') {
      await records.pupils.save(schoolId, pupilsOf(plan), now);
      notes.push(...(await saveAttributes(records, schoolId, plan)));
    }
    if (plan.kind === 'marks') {
      const changes = await markChanges(records, school, plan.years, planned.today);
      await saveMarks(records, plan, progress);
      await records.marks.recordChanges(schoolId, importId, changes, now);
    }
    await followRegisterFile(records, school, planned, now);
  }
  const reported = reportOf(plan, given.name, verdict === 'applied');
  const report = { ...reported, notes: [...reported.notes, ...notes] };
  const kept = { importId, schoolId, fileName: given.name, sha256, verdict, report };
  await records.imports.add({ ...kept, receivedAt: now, receivedBy: given.givenBy });
  return { importId, verdict, report };
}

/** A file that was taken in before and would now change marks would put back what newer registers have changed. */
function heldIfOlder(plan: RegisterFilePlan, school: School, takenAt: Date | null): RegisterFilePlan {
  if (takenAt === null || plan.kind !== 'marks' || plan.changeCount === 0) return plan;
  const { on, time } = schoolTime(school, takenAt);
  const message = `This file was taken in on ${on} at ${time}, and newer registers have come since: it would put back ${counted(plan.changeCount, 'mark')}.`;
  return { ...plan, verdict: { kind: 'hold', reasons: [{ code: 'taken-before', message }], canBeConfirmed: true } };
}

function verdictOn({ verdict }: RegisterFilePlan, confirmed: boolean): RegisterFileTaken['verdict'] {
  if (verdict.kind === 'apply') return 'applied';
  if (!verdict.canBeConfirmed) return 'refused';
  return confirmed ? 'applied' : 'held';
}

function pupilsOf({ added, updated, left }: RollPlan) {
  const changed = [...updated, ...left].map(({ after }) => after);
  return [...added.map((pupil) => ({ ...pupil, pupilId: randomUUID() })), ...changed];
}

const YEARS_AT_A_TIME = 200;

async function saveMarks(
  { marks }: Records,
  { years }: MarksPlan,
  progress: (at: TakeInProgress) => void,
): Promise<void> {
  for (let done = 0; done < years.length; done += YEARS_AT_A_TIME) {
    progress({ step: 'saving', done, total: years.length });
    const some = years.slice(done, done + YEARS_AT_A_TIME);
    await marks.save(some.map(({ pupilId, schoolYear, after }) => ({ pupilId, schoolYear, marks: after })));
  }
  progress({ step: 'saving', done: years.length, total: years.length });
}
