import { mayAtAll, why } from '../../domain/authorise.ts';
import type { Person } from '../../domain/person.ts';
import type { School } from '../../domain/school.ts';
import type { Clock } from '../ports.ts';
import type { Database } from '../records.ts';
import { refreshContactCards, requestContact } from '../request-contact.ts';
import { schoolTime } from '../school-time.ts';
import { prepareMessages } from './prepare-messages.ts';

export interface SentMessages {
  /** Made when the list was opened: a repeat has no further effect. */
  readonly batchId: string;
  /** Those on the list that the person had. */
  readonly pupilIds: readonly string[];
}

export type MessagesOutcome =
  | {
      readonly kind: 'recorded';
      /** A repeat says the same as the first time. */
      readonly count: number;
      /** On the list, and no message is due for them any more: somebody else has sent it, or they have come. */
      readonly already: number;
    }
  | { readonly kind: 'refused'; readonly message: string };

/** A person says that messages were sent: a contact with each family, and the step of each pupil is done. */
export function recordMessagesSent({ database, clock }: { readonly database: Database; readonly clock: Clock }) {
  return (school: School, person: Person, { batchId, pupilIds }: SentMessages): Promise<MessagesOutcome> =>
    database.inTransaction(async (records) => {
      if (!mayAtAll(person, 'ladder.message')) {
        return { kind: 'refused', message: why(person, 'ladder.message', {}).reason };
      }
      const { schoolId } = school;
      const now = clock();
      const { on } = schoolTime(school, now);
      // Two people may have sent from the same list: the step is done once.
      await records.marks.lock(schoolId);
      const asked = new Set(pupilIds);
      const due = (await prepareMessages(records, school, person, on, now)).filter(({ pupil }) =>
        asked.has(pupil.pupilId),
      );
      for (const { pupil, session } of due) {
        const form = { ...SENT, contactId: contactIdOf(batchId, pupil.pupilId) };
        const { reason } = why(person, 'ladder.message', pupil);
        await requestContact(records, school, person, { pupil, on, session, form, reason }, now);
      }
      const years = new Set(due.map(({ pupil }) => pupil.yearGroup));
      if (due.length > 0) await refreshContactCards(records, schoolId, on, [...years]);
      const recorded = new Set(due.map(({ pupil }) => pupil.pupilId));
      for (const pupilId of asked) {
        const before = await records.listWrites.get(contactIdOf(batchId, pupilId));
        if (before?.requestedBy === person.personId) recorded.add(pupilId);
      }
      return { kind: 'recorded', count: recorded.size, already: asked.size - recorded.size };
    });
}

function contactIdOf(batchId: string, pupilId: string): string {
  return `${batchId}/${pupilId}`;
}

const SENT = {
  reached: 'Parent or carer',
  way: 'text',
  outcome: 'message-left',
  expectedBackOn: null,
  note: '',
} as const;
