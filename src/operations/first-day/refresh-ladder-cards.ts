import type { IsoDate } from '../../domain/calendar/iso-date.ts';
import type { Records } from '../records.ts';
import { refreshCards } from '../refresh-cards.ts';

/** Asks for the cards of a day that follow its first-day ladder to be brought up to date. In the change's transaction. */
export async function refreshLadderCards(records: Records, schoolId: string, on: IsoDate): Promise<void> {
  const about = [{ on }];
  await refreshCards(records, { schoolId, kind: 'ladder-overdue', about });
  await refreshCards(records, { schoolId, kind: 'messages-due', about });
  await refreshCards(records, { schoolId, kind: 'second-calls', about });
  await refreshCards(records, { schoolId, kind: 'end-of-day', about });
}
