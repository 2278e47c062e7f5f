import { why } from '../../domain/authorise.ts';
import type { Person } from '../../domain/person.ts';
import type { School } from '../../domain/school.ts';
import type { Clock } from '../ports.ts';
import type { Database, Records } from '../records.ts';

export interface NamingNeeds {
  readonly database: Database;
  readonly clock: Clock;
}

/** Whether a pupil may be named in public, as it is on record, and what the person asking may do about it. */
export interface Naming {
  readonly kind: 'naming';
  readonly isGiven: boolean;
  /** Null where nobody has recorded anything. */
  readonly recorded: { readonly by: string; readonly at: Date } | null;
  readonly mayRecord: boolean;
  /** False where the school's strategy names nobody, whatever is on record. */
  readonly schoolNames: boolean;
}

export type NamingAnswer =
  Naming | { readonly kind: 'not-allowed'; readonly message: string } | { readonly kind: 'no-such-pupil' };

export function readNaming({ database: { records }, clock }: NamingNeeds) {
  return async (school: School, person: Person, pupilId: string): Promise<NamingAnswer> => {
    const { schoolId } = school;
    const pupil = (await records.pupils.all(schoolId)).find((each) => each.pupilId === pupilId);
    if (pupil === undefined) return { kind: 'no-such-pupil' };
    const answer = why(person, 'naming-consent.read', pupil);
    if (answer.kind === 'refused') return { kind: 'not-allowed', message: answer.reason };
    const entry = { schoolId, at: clock(), personId: person.personId, subject: pupilId, reason: answer.reason };
    await records.audit.record({ ...entry, verb: 'naming-consent.read' });
    const mayRecord = why(person, 'naming-consent.record', pupil).kind === 'allowed';
    return namingOf(records, school, pupilId, mayRecord);
  };
}

export async function namingOf(
  { naming }: Pick<Records, 'naming'>,
  { schoolId, staff, strategy }: School,
  pupilId: string,
  mayRecord: boolean,
): Promise<Naming> {
  const consent = await naming.of(schoolId, pupilId);
  const nameOf = (id: string) => staff.find(({ personId }) => personId === id)?.name ?? 'a former colleague';
  return {
    kind: 'naming',
    isGiven: consent?.isGiven ?? false,
    recorded: consent === null ? null : { by: nameOf(consent.recordedBy), at: consent.at },
    mayRecord,
    schoolNames: strategy.publicRecognition.names !== 'never',
  };
}
