import { why } from '../../domain/authorise.ts';
import { addDays } from '../../domain/calendar/iso-date.ts';
import type { Person } from '../../domain/person.ts';
import type { School } from '../../domain/school.ts';
import { dueBetween } from '../../domain/strategy/occurrences.ts';
import { schoolTime } from '../school-time.ts';
import type { ProvisionsNeeds } from './read-provisions.ts';

export interface ProvisionSaid {
  readonly recordId: string;
  readonly occurrenceKey: string;
  readonly says: 'done' | 'not-done' | 'withdrawn';
  readonly note: string;
}

export type ProvisionRecorded =
  | { readonly kind: 'recorded' }
  | { readonly kind: 'not-allowed' | 'unknown' | 'too-early' | 'no-reason'; readonly message: string };

/** Occurrences of this year and the last may be spoken of. */
const BACK_DAYS = 400;

/** Records that an occurrence of the strategy was done, or was not and why. A repeat takes effect once. */
export function recordProvision({ database, clock }: ProvisionsNeeds) {
  return async (school: School, person: Person, said: ProvisionSaid): Promise<ProvisionRecorded> => {
    const answer = why(person, 'provisions.record', {});
    if (answer.kind === 'refused') return { kind: 'not-allowed', message: answer.reason };
    const now = clock();
    const { on: today } = schoolTime(school, now);
    const { calendars, strategy, schoolId } = school;
    const [from, to] = [addDays(today, -BACK_DAYS), addDays(today, BACK_DAYS)];
    const due = dueBetween({ provisions: strategy.provisions, calendars, from, to });
    const occurrence = due.find(({ key }) => key === said.occurrenceKey);
    if (occurrence === undefined) {
      return { kind: 'unknown', message: 'The strategy or the calendar has changed since. Load the page again.' };
    }
    if (occurrence.opensOn > today) {
      return { kind: 'too-early', message: `Its days begin on ${occurrence.opensOn}: say then what became of it.` };
    }
    if (said.says === 'not-done' && said.note.trim() === '') {
      return { kind: 'no-reason', message: 'Say why it was not done.' };
    }
    return database.inTransaction(async (records) => {
      const { personId } = person;
      const isNew = await records.provisions.add({
        ...{ ...said, note: said.note.trim(), schoolId, provisionId: occurrence.provisionId },
        ...{ recordedBy: personId, recordedAt: now },
      });
      if (isNew) {
        const entry = { schoolId, at: now, personId, subject: said.occurrenceKey, reason: answer.reason };
        await records.audit.record({ ...entry, verb: 'provisions.record' });
      }
      return { kind: 'recorded' };
    });
  };
}
