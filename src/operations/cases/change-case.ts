import { why, type Verb } from '../../domain/authorise.ts';
import { pupilCaseOf, type PupilCase } from '../../domain/cases/pupil-case.ts';
import { caseColumnsIn } from '../../domain/cases/field-changes.ts';
import type { Person } from '../../domain/person.ts';
import type { School } from '../../domain/school.ts';
import { loadStandings } from '../load-standings.ts';
import type { Clock, ListFields } from '../ports.ts';
import type { Database } from '../records.ts';
import type { AuditEntry } from '../records/audit-store.ts';
import { figureFields } from '../risk-register-row.ts';
import { schoolTime } from '../school-time.ts';
import type { ListWriteProgress } from '../send-list-write.ts';
import { within } from '../within.ts';
import { caseConflict, type CaseConflict } from './case-conflict.ts';
import { caseEditOf, type CaseAsk, type CaseEdit } from './case-edit.ts';
import { caseRow, type CaseRow } from './case-row.ts';
import { pupilOnRoll } from './read-case.ts';
import { requestCaseWrite } from './request-case-write.ts';
import { caseVersion, saysTheSame, seenOf, seenPrint } from './seen-print.ts';

export interface ChangeCaseNeeds {
  readonly database: Database;
  readonly clock: Clock;
  readonly sendListWrite: (writeId: string) => Promise<ListWriteProgress>;
  /** How long the person is kept waiting for SharePoint before they hear that it will follow. */
  readonly patienceMs: number;
}

export interface CaseRequest {
  /** Made when the form was opened: a repeat takes effect once. */
  readonly changeId: string;
  /** The version that the person saw; null when the pupil had no case. */
  readonly version: string | null;
  readonly ask: CaseAsk;
}

export type CaseOutcome =
  | { readonly kind: 'saved' | 'waiting'; readonly pupilCase: PupilCase; readonly version: string }
  | CaseConflict
  | { readonly kind: 'not-allowed' | 'not-right' | 'refused'; readonly message: string }
  | { readonly kind: 'no-such-pupil' };

/**
 * Changes a case, or opens or closes it, if nobody else has changed the same fields since the person read them. What is
 * asked is on record with who asked it before SharePoint hears of it.
 */
export function changeCase(needs: ChangeCaseNeeds) {
  const { database, clock, sendListWrite, patienceMs } = needs;
  return async (school: School, person: Person, pupilId: string, request: CaseRequest): Promise<CaseOutcome> => {
    const { records } = database;
    const { schoolId } = school;
    const { on } = schoolTime(school, clock());
    const pupil = await pupilOnRoll(records, schoolId, pupilId, on);
    if (pupil === null) return { kind: 'no-such-pupil' };
    const answer = why(person, 'narrative.write', pupil);
    if (answer.kind === 'refused') return { kind: 'not-allowed', message: answer.reason };
    const entry = (verb: Verb): AuditEntry => {
      const who = { schoolId, personId: person.personId };
      return { ...who, at: clock(), verb, subject: pupilId, reason: why(person, verb, pupil).reason };
    };
    const send = async (edit: CaseEdit): Promise<CaseOutcome> => {
      const progress = await within(patienceMs, sendListWrite(request.changeId), { kind: 'waiting' });
      return outcomeOf(database, { schoolId, pupilId, request, edit, read: entry('narrative.read') }, progress);
    };
    const row = await caseRow(records, schoolId, pupilId);
    const edit = caseEditOf(request.ask, row.fields, person.name, on);
    if (typeof edit === 'string') return { kind: 'not-right', message: edit };
    if ((await records.listWrites.get(request.changeId)) !== null) return send(edit);
    if (isThereAlready(request.ask, row, edit)) return shown('saved', pupilId, row);
    const columns = caseColumnsIn(edit.written);
    const basedOn = seenOf(request.version, columns);
    if (row.fields !== null && basedOn !== seenPrint(row.fields, columns)) {
      await records.audit.record(entry('narrative.read'));
      return caseConflict(records, schoolId, pupilId, row, edit.written);
    }
    const newRow = row.item === null ? await figuresOf(database, school, pupilId, on) : {};
    await database.inTransaction((inOne) =>
      requestCaseWrite(inOne, entry('narrative.write'), { changeId: request.changeId, row, edit, basedOn, newRow }),
    );
    return send(edit);
  };
}

/** The state is asked for as such: a case that was closed yesterday and for another reason is closed. */
function isThereAlready(ask: CaseAsk, { fields }: CaseRow, { written }: CaseEdit): boolean {
  if (fields === null) return false;
  return ask.kind === 'state' ? (fields['CaseState'] ?? 'open') === ask.to : saysTheSame(fields, written);
}

async function figuresOf({ records }: Database, school: School, pupilId: string, on: string): Promise<ListFields> {
  const standing = (await loadStandings(records, school, on)).find(({ pupil }) => pupil.pupilId === pupilId);
  return standing === undefined ? {} : figureFields(standing, on);
}

interface Attempt {
  readonly schoolId: string;
  readonly pupilId: string;
  readonly request: CaseRequest;
  readonly edit: CaseEdit;
  /** For when they are given somebody else's words. */
  readonly read: AuditEntry;
}

async function outcomeOf(
  database: Database,
  { schoolId, pupilId, request: { changeId }, edit, read }: Attempt,
  progress: ListWriteProgress,
): Promise<CaseOutcome> {
  const row = await caseRow(database.records, schoolId, pupilId);
  switch (progress.kind) {
    case 'written':
    case 'waiting':
      return shown(progress.kind === 'written' ? 'saved' : 'waiting', pupilId, row);
    case 'refused':
      return { kind: 'refused', message: progress.detail };
    case 'conflict': {
      const conflict = await caseConflict(database.records, schoolId, pupilId, row, edit.written);
      // The author has both versions on the screen and decides: what they send next is another change.
      await database.inTransaction(async (records) => {
        await records.listWrites.withdraw(changeId);
        await records.cases.takeBack(schoolId, changeId, read.at);
        await records.audit.record(read);
      });
      return conflict;
    }
  }
}

function shown(kind: 'saved' | 'waiting', pupilId: string, { item, fields }: CaseRow): CaseOutcome {
  if (fields === null) throw new Error('What was written is in SharePoint or on record.');
  return { kind, pupilCase: pupilCaseOf(pupilId, fields), version: caseVersion(item?.etag ?? '', fields) };
}
