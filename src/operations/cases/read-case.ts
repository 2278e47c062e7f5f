import { lackingIn, type LackingPart } from '../../domain/cases/case-completeness.ts';
import { pupilCaseOf, type PupilCase } from '../../domain/cases/pupil-case.ts';
import { why } from '../../domain/authorise.ts';
import type { Person } from '../../domain/person.ts';
import { isOnRoll, type Pupil } from '../../domain/pupil.ts';
import type { School } from '../../domain/school.ts';
import type { Clock } from '../ports.ts';
import type { Database, Records } from '../records.ts';
import type { KnownCaseChange } from '../records/case-store.ts';
import { schoolTime } from '../school-time.ts';
import { caseRow, type CaseRow } from './case-row.ts';
import { caseVersion } from './seen-print.ts';

/** A pupil's case as a person may see it. */
export interface CaseRead {
  readonly pupil: Pupil;
  readonly mayWrite: boolean;
  /** Null where the pupil has no case. */
  readonly pupilCase: PupilCase | null;
  /** Send it back with a change; null where there is no case. */
  readonly version: string | null;
  /** A change is on record and SharePoint has not taken it yet. */
  readonly isWaiting: boolean;
  readonly lacking: readonly LackingPart[];
  /** In order. */
  readonly history: readonly (KnownCaseChange & { readonly byName: string })[];
}

export type CaseReadOutcome =
  | ({ readonly kind: 'read' } & CaseRead)
  | { readonly kind: 'not-allowed'; readonly message: string }
  | { readonly kind: 'no-such-pupil' };

/** One pupil's case with everything that happened to it. The read is audited. */
export function readCase({ database, clock }: { readonly database: Database; readonly clock: Clock }) {
  return async (school: School, person: Person, pupilId: string): Promise<CaseReadOutcome> => {
    const { records } = database;
    const { schoolId } = school;
    const now = clock();
    const { on } = schoolTime(school, now);
    const pupil = await pupilOnRoll(records, schoolId, pupilId, on);
    if (pupil === null) return { kind: 'no-such-pupil' };
    const answer = why(person, 'narrative.read', pupil);
    if (answer.kind === 'refused') return { kind: 'not-allowed', message: answer.reason };
    const row = await caseRow(records, schoolId, pupilId);
    const { personId } = person;
    const { reason } = answer;
    await records.audit.record({ schoolId, at: now, personId, verb: 'narrative.read', subject: pupilId, reason });
    const history = await records.cases.history(schoolId, pupilId);
    return { kind: 'read', ...caseShown(person, pupil, row, on), history: withNames(school, history) };
  };
}

export async function pupilOnRoll(
  { pupils }: Pick<Records, 'pupils'>,
  schoolId: string,
  pupilId: string,
  on: string,
): Promise<Pupil | null> {
  const pupil = (await pupils.all(schoolId)).find((one) => one.pupilId === pupilId);
  return pupil !== undefined && isOnRoll(pupil, on) ? pupil : null;
}

export function caseShown(
  person: Person,
  pupil: Pupil,
  { item, waiting, fields }: CaseRow,
  on: string,
): Omit<CaseRead, 'history'> {
  const pupilCase = fields === null ? null : pupilCaseOf(pupil.pupilId, fields);
  return {
    pupil,
    mayWrite: why(person, 'narrative.write', pupil).kind === 'allowed',
    pupilCase,
    version: fields === null ? null : caseVersion(item?.etag ?? '', fields),
    isWaiting: waiting.length > 0,
    lacking: lackingIn(pupilCase, on),
  };
}

function withNames(school: School, history: readonly KnownCaseChange[]): CaseRead['history'] {
  const named = new Map(school.staff.map(({ personId, name }) => [personId, name]));
  return history.map((change) => ({ ...change, byName: nameOf(change, named) }));
}

function nameOf({ by }: KnownCaseChange, named: ReadonlyMap<string, string>): string {
  switch (by.kind) {
    case 'person':
      return named.get(by.personId) ?? 'Somebody who has left the staff list';
    case 'rule':
      return 'Every Session';
    case 'sharepoint':
      return by.name === '' ? 'Somebody in SharePoint' : by.name;
  }
}
