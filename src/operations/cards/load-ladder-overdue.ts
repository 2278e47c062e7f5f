import { mayAtAll } from '../../domain/authorise.ts';
import type { School } from '../../domain/school.ts';
import { ladderRows } from '../first-day/ladder-rows.ts';
import { escalationOf } from '../first-day/day-statement.ts';
import { loadLadder, type LadderEntry } from '../first-day/load-ladder.ts';
import type { Records } from '../records.ts';
import type { DeliveryPlace } from '../records/delivery-store.ts';
import type { CardSubjects, LadderOverdueView } from './card-kinds.ts';
import { personAt } from './load-day-cards.ts';

/** The steps that are overdue or were told of, as the person may see them whose chat the card is in; empty once each has been seen to. */
export async function loadLadderOverdueView(
  records: Records,
  school: School,
  { on, told }: CardSubjects['ladder-overdue'],
  place: DeliveryPlace,
  now: Date,
): Promise<LadderOverdueView> {
  const person = personAt(school, place);
  if (person === null) return { on, told, rows: [], mayDecide: false };
  // At the close of the day those are told of as well whose step's time has not come.
  const entries = (await loadLadder(records, school, on, now)).filter(
    (entry) => isOverdue(entry) || escalationOf(school, entry) !== null,
  );
  return { on, told, rows: ladderRows(entries, person), mayDecide: mayAtAll(person, 'ladder.decide') };
}

function isOverdue({ standing }: LadderEntry): boolean {
  return standing.kind === 'on-step' && standing.isOverdue;
}
