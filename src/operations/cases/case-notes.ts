import { why, type Verb } from '../../domain/authorise.ts';
import type { Person } from '../../domain/person.ts';
import type { School } from '../../domain/school.ts';
import type { Clock } from '../ports.ts';
import type { Database, Records } from '../records.ts';
import { schoolTime } from '../school-time.ts';
import { pupilOnRoll } from './read-case.ts';

export interface CaseNotesNeeds {
  readonly database: Database;
  readonly clock: Clock;
}

export type NotesOutcome =
  | {
      readonly kind: 'read';
      readonly notes: readonly {
        readonly noteId: string;
        readonly at: Date;
        readonly by: string;
        readonly words: string;
      }[];
    }
  | { readonly kind: 'not-allowed'; readonly message: string }
  | { readonly kind: 'no-such-pupil' };

export type NoteOutcome = Exclude<NotesOutcome, { kind: 'read' }> | { readonly kind: 'recorded' };

/** The restricted notes about a pupil (docs/decisions/0013). Each reading is on record. */
export function readCaseNotes({ database, clock }: CaseNotesNeeds) {
  return async (school: School, person: Person, pupilId: string): Promise<NotesOutcome> =>
    database.inTransaction(async (records) => {
      const refusal = await enter(records, clock, school, person, pupilId, 'case-note.read');
      if (refusal !== null) return refusal;
      const named = new Map(school.staff.map(({ personId, name }) => [personId, name]));
      const notes = (await records.cases.notes(school.schoolId, pupilId)).map(({ noteId, at, personId, words }) => {
        return { noteId, at, by: named.get(personId) ?? 'Somebody who has left the staff list', words };
      });
      return { kind: 'read', notes };
    });
}

/** Adds a restricted note; a repeat with the same id has no further effect. */
export function addCaseNote({ database, clock }: CaseNotesNeeds) {
  return async (
    school: School,
    person: Person,
    pupilId: string,
    note: { readonly noteId: string; readonly words: string },
  ): Promise<NoteOutcome> =>
    database.inTransaction(async (records) => {
      const refusal = await enter(records, clock, school, person, pupilId, 'case-note.write');
      if (refusal !== null) return refusal;
      await records.cases.addNote(school.schoolId, { ...note, pupilId, at: clock(), personId: person.personId });
      return { kind: 'recorded' };
    });
}

/** Asks by what right, and puts on record that it was used; a refusal otherwise. */
async function enter(
  records: Records,
  clock: Clock,
  school: School,
  person: Person,
  pupilId: string,
  verb: Verb,
): Promise<Exclude<NotesOutcome, { kind: 'read' }> | null> {
  const { schoolId } = school;
  const now = clock();
  const pupil = await pupilOnRoll(records, schoolId, pupilId, schoolTime(school, now).on);
  if (pupil === null) return { kind: 'no-such-pupil' };
  const answer = why(person, verb, pupil);
  if (answer.kind === 'refused') return { kind: 'not-allowed', message: answer.reason };
  const { personId } = person;
  await records.audit.record({ schoolId, at: now, personId, verb, subject: pupilId, reason: answer.reason });
  return null;
}
