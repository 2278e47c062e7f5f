import { why } from '../../domain/authorise.ts';
import type { SecondCallsView } from '../../domain/day-cards.ts';
import { timeOfMinutes } from '../../domain/first-day/time-of-minutes.ts';
import { displayName } from '../../domain/pupil.ts';
import type { School } from '../../domain/school.ts';
import { loadLadder } from '../first-day/load-ladder.ts';
import { secondCalls } from '../first-day/second-calls.ts';
import type { Records } from '../records.ts';
import type { DeliveryPlace } from '../records/delivery-store.ts';
import type { CardSubjects } from './card-kinds.ts';
import { personAt } from './load-day-cards.ts';

/** Families to ring once more today, as the person may see them whose chat the card is in. */
export async function loadSecondCallsView(
  records: Records,
  school: School,
  { on }: CardSubjects['second-calls'],
  place: DeliveryPlace,
  now: Date,
): Promise<SecondCallsView> {
  const person = personAt(school, place);
  const calls = person === null ? [] : secondCalls(await loadLadder(records, school, on, now));
  const own = calls.filter(({ pupil }) => person !== null && why(person, 'ladder.read', pupil).kind === 'allowed');
  return {
    on,
    calls: own.map(({ pupil, at, caller }) => {
      return { name: displayName(pupil), form: pupil.form, dueTime: timeOfMinutes(at), caller };
    }),
  };
}
