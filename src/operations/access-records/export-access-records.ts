import { why } from '../../domain/authorise.ts';
import type { Person } from '../../domain/person.ts';
import type { School } from '../../domain/school.ts';
import type { Clock } from '../ports.ts';
import type { Database } from '../records.ts';
import { schoolTime } from '../school-time.ts';
import { accessRecordsCsv } from './access-records-csv.ts';
import { findRecords, type RecordsAsked } from './find-records.ts';
import { aboutWhom } from './read-access-records.ts';

export type AccessRecordsExported =
  | { readonly kind: 'file'; readonly fileName: string; readonly text: string }
  | { readonly kind: 'not-allowed' | 'too-many'; readonly message: string };

export const RECORDS_IN_FILE = 5_000;

const TOO_MANY =
  'More than 5,000 records fit, and a file that leaves some out would mislead. Choose fewer days, a person or a pupil.';

/** Records of access as a CSV file, all that fit or none. That it was taken out is recorded before it leaves. */
export function exportAccessRecords({
  database: { records },
  clock,
}: {
  readonly database: Database;
  readonly clock: Clock;
}) {
  return async (school: School, person: Person, asked: RecordsAsked): Promise<AccessRecordsExported> => {
    const right = why(person, 'access-record.export', {});
    if (right.kind === 'refused') return { kind: 'not-allowed', message: right.reason };
    const found = await findRecords(records, school, { ...asked, before: null, limit: RECORDS_IN_FILE + 1 });
    if (found.length > RECORDS_IN_FILE) return { kind: 'too-many', message: TOO_MANY };
    const text = accessRecordsCsv(school, found);
    const now = clock();
    await records.audit.record({
      ...{ schoolId: school.schoolId, at: now, personId: person.personId },
      ...{ verb: 'access-record.export', reason: right.reason, ...aboutWhom(asked, found) },
    });
    return { kind: 'file', fileName: `records-of-access-${schoolTime(school, now).on}.csv`, text };
  };
}
