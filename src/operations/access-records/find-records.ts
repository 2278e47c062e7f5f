import { eventKindOf, rightInWords, verbsOf, wordsOfVerb, type EventKind } from '../../domain/access/event-kinds.ts';
import { addDays, type IsoDate } from '../../domain/calendar/iso-date.ts';
import { displayName } from '../../domain/pupil.ts';
import type { School } from '../../domain/school.ts';
import type { CameFrom } from '../access-origin.ts';
import type { Records } from '../records.ts';
import type { FoundAuditRow } from '../records/audit-store.ts';
import { instantOf } from '../school-time.ts';

export interface RecordsAsked {
  /** "Who has looked at this pupil": by themselves or in a list. Null: whatever it was about. */
  readonly pupilId: string | null;
  readonly personId: string | null;
  readonly kind: EventKind | null;
  /** Both days are among them; null for no bound. */
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
}

export interface NamedPerson {
  readonly personId: string;
  /** As the staff list has them now. */
  readonly name: string;
}

export interface NamedPupil {
  readonly pupilId: string;
  readonly name: string;
  readonly form: string;
}

export interface AccessRecord {
  readonly seq: number;
  readonly at: Date;
  readonly who: NamedPerson;
  /** The administrator who looked as them; null where nobody did. */
  readonly behind: NamedPerson | null;
  readonly kind: EventKind;
  /** In a head teacher's words. */
  readonly what: string;
  /** Null where it was about several pupils, or none. */
  readonly pupil: NamedPupil | null;
  /** How many pupils were on a list; null where it was none. */
  readonly pupilCount: number | null;
  /** A member of staff by name; anything else as it was written. */
  readonly subject: string;
  readonly reason: string;
  readonly from: CameFrom;
}

/** The newest records first, at most so many, with the names of those whom they are about and by. */
export async function findRecords(
  { audit, pupils }: Pick<Records, 'audit' | 'pupils'>,
  school: School,
  { kind, from, to, ...asked }: RecordsAsked & { readonly before: number | null; readonly limit: number },
): Promise<AccessRecord[]> {
  const { schoolId } = school;
  const rows = await audit.search({
    ...asked,
    schoolId,
    kind: kind === null || kind === 'refusal' ? kind : verbsOf(kind),
    from: from === null ? null : instantOf(school, from, '00:00'),
    until: to === null ? null : instantOf(school, addDays(to, 1), '00:00'),
  });
  const known = new Map((await pupils.all(schoolId)).map((pupil) => [pupil.pupilId, pupil]));
  const named = (pupilId: string): NamedPupil | null => {
    const pupil = known.get(pupilId);
    return pupil === undefined ? null : { pupilId, name: displayName(pupil), form: pupil.form };
  };
  return rows.map((row) => recordOf(row, school, named(row.subject)));
}

function recordOf(row: FoundAuditRow, { staff }: School, pupil: NamedPupil | null): AccessRecord {
  const colleague = (id: string) => staff.find(({ personId }) => personId === id)?.name;
  const named = (personId: string) => ({ personId, name: colleague(personId) ?? 'Somebody on no staff list now' });
  return {
    seq: row.seq ?? 0,
    at: row.at,
    who: named(row.personId),
    behind: row.behindPersonId === null ? null : named(row.behindPersonId),
    kind: eventKindOf(row.verb, row.outcome === 'refused'),
    what: wordsOfVerb(row.verb),
    pupil,
    pupilCount: row.pupilCount,
    subject: colleague(row.subject) ?? row.subject,
    reason: rightInWords(row.reason),
    from: row.cameFrom,
  };
}
