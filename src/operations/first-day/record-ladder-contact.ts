import { why } from '../../domain/authorise.ts';
import type { Person } from '../../domain/person.ts';
import { isOnRoll } from '../../domain/pupil.ts';
import type { School } from '../../domain/school.ts';
import type { Clock, ContactForm } from '../ports.ts';
import type { ContactOutcome } from '../record-contact.ts';
import type { Database } from '../records.ts';
import { refreshContactCards, requestContact } from '../request-contact.ts';
import { latestSession, schoolTime } from '../school-time.ts';

/** A contact with the family of a pupil on the ladder, from the tab: today's, of the session that opened last. */
export function recordLadderContact({ database, clock }: { readonly database: Database; readonly clock: Clock }) {
  return async (school: School, person: Person, form: ContactForm): Promise<ContactOutcome> => {
    const now = clock();
    const { schoolId } = school;
    const { on } = schoolTime(school, now);
    const pupil = (await database.records.pupils.all(schoolId)).find(
      (one) => one.pupilId === form.pupilId && isOnRoll(one, on),
    );
    const answer = why(person, 'contact.record', pupil ?? {});
    if (answer.kind === 'refused') return { kind: 'refused', message: answer.reason };
    const latest = latestSession(school, now);
    if (pupil === undefined || latest === null) {
      return { kind: 'refused', message: 'This pupil is not in school’s registers today.' };
    }
    if (form.expectedBackOn !== null && form.expectedBackOn < on) {
      return { kind: 'refused', message: 'The date expected back is in the past: give today or later.' };
    }
    const { reason } = answer;
    await database.inTransaction(async (records) => {
      const isNew = await requestContact(records, school, person, { ...latest, pupil, form, reason }, now);
      if (isNew) await refreshContactCards(records, schoolId, on, [pupil.yearGroup]);
    });
    return { kind: 'recorded' };
  };
}
