import { ACCESS_RULES, VERBS } from '../../domain/access/access-rules.ts';
import { why } from '../../domain/authorise.ts';
import type { Person } from '../../domain/person.ts';
import type { School } from '../../domain/school.ts';
import type { CameFrom } from '../access-origin.ts';
import type { Clock } from '../ports.ts';
import type { Database } from '../records.ts';
import type { AuditRow } from '../records/audit-store.ts';

export interface AccessRecordsAsked {
  /** "Who has looked at this pupil": by themselves or in a list. Null: whatever it was about. */
  readonly pupilId: string | null;
  readonly personId: string | null;
  /** The oldest place that was shown already; null for the newest. */
  readonly before: number | null;
}

export interface AccessRecord {
  readonly seq: number;
  readonly at: Date;
  /** As the staff list has them now. */
  readonly who: string;
  /** The administrator who looked as them; null where nobody did. */
  readonly behind: string | null;
  /** In a head teacher's words. */
  readonly what: string;
  readonly subject: string;
  readonly isOfMany: boolean;
  readonly reason: string;
  readonly from: CameFrom;
  readonly isRefusal: boolean;
}

export interface AccessRecordsPage {
  /** Since when lists say which pupils were on them; null before the first record. */
  readonly since: Date | null;
  readonly records: readonly AccessRecord[];
  /** Where to go on for older ones; null where there are none. */
  readonly before: number | null;
}

export const RECORDS_SHOWN = 100;

/** Who read, changed or was refused what, the newest first. To look at it is itself recorded. */
export function readAccessRecords({ database, clock }: { readonly database: Database; readonly clock: Clock }) {
  return async (school: School, person: Person, asked: AccessRecordsAsked): Promise<AccessRecordsPage | null> => {
    const right = why(person, 'access-record.read', {});
    if (right.kind === 'refused') return null;
    const { audit } = database.records;
    const { schoolId, staff } = school;
    const rows = await audit.search({ schoolId, ...asked, limit: RECORDS_SHOWN });
    const entry = { schoolId, at: clock(), personId: person.personId, reason: right.reason };
    const subject = asked.pupilId ?? asked.personId ?? 'every record';
    await audit.record({ ...entry, verb: 'access-record.read', subject });
    const nameOf = (id: string) => staff.find(({ personId }) => personId === id)?.name ?? 'on no staff list now';
    const oldest = rows.at(-1)?.seq ?? null;
    return {
      since: (await audit.chain(schoolId))?.anchoredAt ?? null,
      records: rows.map((row) => recordOf(row, nameOf)),
      before: rows.length < RECORDS_SHOWN ? null : oldest,
    };
  };
}

function recordOf(row: AuditRow, nameOf: (personId: string) => string): AccessRecord {
  const verb = VERBS.find((each) => each === row.verb);
  return {
    seq: row.seq ?? 0,
    at: row.at,
    who: nameOf(row.personId),
    behind: row.behindPersonId === null ? null : nameOf(row.behindPersonId),
    what: verb === undefined ? row.verb : ACCESS_RULES[verb].words,
    subject: row.subject,
    isOfMany: row.pupilSet !== null,
    reason: row.reason,
    from: row.cameFrom,
    isRefusal: row.outcome === 'refused',
  };
}
