import type { IsoDate } from '../../domain/calendar/iso-date.ts';
import type { Records } from '../records.ts';

/** Asks for the ladder's cards of a day that are out to be brought up to date, with the jobs that do it. */
export async function refreshLadderCards({ deliveries, jobs }: Records, schoolId: string, on: IsoDate): Promise<void> {
  const stale = await deliveries.wantRefresh({ schoolId, kind: 'ladder-overdue', about: [{ on }] });
  for (const deliveryId of stale) await jobs.enqueue('send-delivery', { deliveryId });
}
