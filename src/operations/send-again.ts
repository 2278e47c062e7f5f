import { why } from '../domain/authorise.ts';
import type { Person } from '../domain/person.ts';
import type { School } from '../domain/school.ts';
import type { Clock } from './ports.ts';
import type { Database } from './records.ts';
import { instantOf, schoolTime } from './school-time.ts';

export interface SendAgainRequest {
  /** Null for everything of today that failed. */
  readonly deliveryIds: readonly string[] | null;
  /** Somebody has looked, and the card is not there: it is posted without looking again. */
  readonly isNotThere: boolean;
}

export type SendAgainOutcome =
  | { readonly kind: 'queued'; readonly deliveryIds: readonly string[] }
  | { readonly kind: 'refused'; readonly message: string };

/**
 * Takes up cards of today that were given up, and touches no other: what is out, or on its way, is left alone. A card
 * that may have arrived is looked for before it is sent, so that pressing twice makes no second one.
 */
export function sendAgain({ database, clock }: { readonly database: Database; readonly clock: Clock }) {
  return async (school: School, person: Person, request: SendAgainRequest): Promise<SendAgainOutcome> => {
    const answer = why(person, 'delivery.send-again', {});
    if (answer.kind === 'refused') return { kind: 'refused', message: answer.reason };
    const now = clock();
    const { schoolId } = school;
    const since = instantOf(school, schoolTime(school, now).on, '00:00');
    return await database.inTransaction(async ({ deliveries, jobs, audit }) => {
      const taken: string[] = [];
      for (const { deliveryId, state } of await deliveries.unsent(schoolId, since)) {
        if (state !== 'failed') continue;
        if (request.deliveryIds !== null && !request.deliveryIds.includes(deliveryId)) continue;
        if (!(await deliveries.takeUp(deliveryId, request.isNotThere))) continue;
        await jobs.enqueue('send-delivery', { deliveryId });
        const { personId } = person;
        const { reason } = answer;
        await audit.record({ schoolId, at: now, personId, verb: 'delivery.send-again', subject: deliveryId, reason });
        taken.push(deliveryId);
      }
      return { kind: 'queued', deliveryIds: taken };
    });
  };
}
