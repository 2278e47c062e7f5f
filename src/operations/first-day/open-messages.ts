import { randomUUID } from 'node:crypto';
import { mayAtAll, why } from '../../domain/authorise.ts';
import type { IsoDate } from '../../domain/calendar/iso-date.ts';
import type { Person } from '../../domain/person.ts';
import type { School } from '../../domain/school.ts';
import type { Clock } from '../ports.ts';
import type { Database } from '../records.ts';
import { schoolTime } from '../school-time.ts';
import { prepareMessages, type PreparedMessage } from './prepare-messages.ts';

export type MessagesOffer =
  | {
      readonly kind: 'messages';
      /** Goes with the list: that it was sent is recorded once for it. */
      readonly batchId: string;
      readonly on: IsoDate;
      readonly messages: readonly PreparedMessage[];
    }
  | { readonly kind: 'refused'; readonly message: string };

/** The messages that should go out now, for a person who may see to them. That the list was read is audited. */
export function openMessages({ database, clock }: { readonly database: Database; readonly clock: Clock }) {
  return async (school: School, person: Person): Promise<MessagesOffer> => {
    if (!mayAtAll(person, 'ladder.message')) {
      return { kind: 'refused', message: why(person, 'ladder.message', {}).reason };
    }
    const now = clock();
    const { records } = database;
    const { on } = schoolTime(school, now);
    const messages = await prepareMessages(records, school, person, on, now);
    const { reason } = why(person, 'ladder.message', messages[0]?.pupil ?? {});
    const subject = `${on}, ${messages.length} pupils`;
    const { schoolId } = school;
    const { personId } = person;
    const pupilIds = messages.map(({ pupil }) => pupil.pupilId);
    await records.audit.record({ schoolId, at: now, personId, verb: 'ladder.message', subject, pupilIds, reason });
    return { kind: 'messages', batchId: randomUUID(), on, messages };
  };
}
