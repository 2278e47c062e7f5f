import { mayAtAll } from '../../domain/authorise.ts';
import type { School } from '../../domain/school.ts';
import { ladderRows } from '../first-day/ladder-rows.ts';
import { loadLadder } from '../first-day/load-ladder.ts';
import type { Records } from '../records.ts';
import type { DeliveryPlace } from '../records/delivery-store.ts';
import type { CardSubjects, LadderOverdueView } from './card-kinds.ts';

/** The overdue steps as the person may see them whose chat the card is in; empty once each has been seen to. */
export async function loadLadderOverdueView(
  records: Records,
  school: School,
  { on, told }: CardSubjects['ladder-overdue'],
  place: DeliveryPlace,
  now: Date,
): Promise<LadderOverdueView> {
  const person = school.staff.find(({ personId }) => place.kind === 'person' && personId === place.personId);
  const rows = person === undefined ? [] : ladderRows(await loadLadder(records, school, on, now), person);
  const mayDecide = person !== undefined && mayAtAll(person, 'ladder.decide');
  return { on, told, rows: rows.filter(({ isOverdue }) => isOverdue), mayDecide };
}
