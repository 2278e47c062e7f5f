import { why } from '../../domain/authorise.ts';
import type { Person } from '../../domain/person.ts';
import { displayName } from '../../domain/pupil.ts';
import type { School } from '../../domain/school.ts';
import type { Clock } from '../ports.ts';
import type { Database } from '../records.ts';
import {
  findRecords,
  type AccessRecord,
  type NamedPerson,
  type NamedPupil,
  type RecordsAsked,
} from './find-records.ts';

export interface AccessRecordsAsked extends RecordsAsked {
  /** The oldest place that was shown already; null for the newest. */
  readonly before: number | null;
}

export interface AccessRecordsPage {
  /** Since when lists say which pupils were on them; null before the first record. */
  readonly since: Date | null;
  readonly records: readonly AccessRecord[];
  /** Where to go on for older ones; null where there are none. */
  readonly before: number | null;
}

export const RECORDS_SHOWN = 100;

interface Needs {
  readonly database: Database;
  readonly clock: Clock;
}

/** Who read, changed or was refused what, the newest first. To look at it is itself recorded. */
export function readAccessRecords({ database: { records }, clock }: Needs) {
  return async (school: School, person: Person, asked: AccessRecordsAsked): Promise<AccessRecordsPage | null> => {
    const right = why(person, 'access-record.read', {});
    if (right.kind === 'refused') return null;
    const { schoolId } = school;
    const found = await findRecords(records, school, { ...asked, limit: RECORDS_SHOWN });
    await records.audit.record({
      ...{ schoolId, at: clock(), personId: person.personId, verb: 'access-record.read', reason: right.reason },
      ...aboutWhom(asked, found),
    });
    const oldest = found.at(-1)?.seq ?? null;
    return {
      since: (await records.audit.chain(schoolId))?.anchoredAt ?? null,
      records: found,
      before: found.length < RECORDS_SHOWN ? null : oldest,
    };
  };
}

/** What a look at records was about: a pupil or a colleague who was asked for, and every pupil who is named in them. */
export function aboutWhom({ pupilId, personId }: RecordsAsked, found: readonly AccessRecord[]) {
  if (pupilId !== null) return { subject: pupilId };
  const pupilIds = [...new Set(found.flatMap(({ pupil }) => pupil?.pupilId ?? []))];
  const subject = personId ?? 'records of access';
  return pupilIds.length === 0 ? { subject } : { subject, pupilIds };
}

export interface AccessRecordsChoices {
  readonly people: readonly NamedPerson[];
  /** Leavers too. */
  readonly pupils: readonly NamedPupil[];
}

/** Whom one can ask about, by name and form alone. */
export function readAccessRecordsChoices({ database: { records } }: Pick<Needs, 'database'>) {
  return async ({ schoolId, staff }: School, person: Person): Promise<AccessRecordsChoices | null> => {
    if (why(person, 'access-record.read', {}).kind === 'refused') return null;
    const pupils = await records.pupils.all(schoolId);
    return {
      people: staff.map(({ personId, name }) => ({ personId, name })).toSorted(byName),
      pupils: pupils
        .map((pupil) => ({ pupilId: pupil.pupilId, name: displayName(pupil), form: pupil.form }))
        .toSorted(byName),
    };
  };
}

function byName(one: { readonly name: string }, other: { readonly name: string }): number {
  return one.name.localeCompare(other.name, 'en-GB');
}
