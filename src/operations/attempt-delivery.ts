import { createHash } from 'node:crypto';
import type { School } from '../domain/school.ts';
import { noteCardShown } from './access-records/note-card-shown.ts';
import type { CardContent } from './cards/card-kinds.ts';
import { loadCard } from './cards/load-card.ts';
import { locateCard } from './locate-card.ts';
import { findAddress } from './find-address.ts';
import { holdBackConversation, takeTurn, type TakeTurnNeeds } from './take-turn.ts';
import type { CardPoster, CardReader, Clock, SendOutcome } from './ports.ts';
import { quietUntil } from './quiet-hours.ts';
import type { Database } from './records.ts';
import type { Delivery, DeliverySettlement } from './records/delivery-store.ts';

export interface AttemptDeliveryNeeds extends TakeTurnNeeds {
  readonly database: Database;
  readonly clock: Clock;
  readonly poster: CardPoster;
  readonly reader: CardReader;
  readonly school: (schoolId: string) => School;
}

/** What one attempt came to; `overtaken` when the lease ran out and somebody else took the delivery. */
export type Attempt =
  Exclude<DeliverySettlement, { kind: 'again' | 'unknown' }> | ToBeContinued | { readonly kind: 'overtaken' };

export interface ToBeContinued {
  readonly kind: 'again' | 'unknown';
  readonly detail: string;
  readonly retryAfterMs: number | null;
}

/** Lengthens the lease before a turn is taken and something is sent; false when it is lost and nothing may be sent. */
type KeepHold = () => Promise<boolean>;

/** Finds out where the card is and posts or edits it, once. Throws only on a defect. */
export async function attemptDelivery(
  needs: AttemptDeliveryNeeds,
  delivery: Delivery,
  keepHold: KeepHold,
): Promise<Attempt> {
  const { database, school, poster } = needs;
  const { deliveryId, wantedRevision } = delivery;
  const found = await findAddress(database.records, delivery.place);
  if (found.kind === 'nowhere') return { kind: 'failed', detail: found.detail };
  const { to } = found;
  const located = await locateCard(needs, delivery);
  if (located.kind !== 'at') return located;
  const { activityId } = located;
  const hushed = hush(needs, school(delivery.schoolId), delivery);
  if (hushed !== null) return hushed;
  const content = await loadCard(needs, school(delivery.schoolId), delivery);
  const contentHash = hashOf(content);
  const settled = { revision: wantedRevision, contentHash };
  if (activityId !== null && contentHash === delivery.postedContentHash) {
    return { kind: 'unchanged', activityId, ...settled };
  }
  if (!(await keepHold())) return { kind: 'overtaken' };
  const turn = await takeTurn(needs, to);
  if (turn.kind === 'put-off') return turn;
  await noteCardShown(needs, delivery, content);
  const card = { deliveryId, content };
  const outcome = activityId === null ? await poster.post(to, card) : await poster.edit(to, activityId, card);
  await holdBackConversation(needs, to, outcome);
  return attemptOf(outcome, { kind: activityId === null ? 'posted' : 'edited', ...settled });
}

/** Nobody moves the computer's clock, and the school's may be moved in the demo: it is looked at again and again. */
const HUSHED_FOR_MAX_MS = 60_000;

/** Put off while the school's hours for messages are over. */
function hush({ clock, machineClock }: AttemptDeliveryNeeds, school: School, { subject }: Delivery): Attempt | null {
  const now = clock();
  const until = quietUntil(school, subject.kind, now);
  if (until === null) return null;
  const waitMs = Math.min(until.getTime() - now.getTime(), HUSHED_FOR_MAX_MS);
  return { kind: 'put-off', notBefore: new Date(machineClock().getTime() + waitMs) };
}

function hashOf(content: CardContent): string {
  return createHash('sha256').update(JSON.stringify(content)).digest('hex');
}

interface Sent {
  readonly kind: 'posted' | 'edited';
  readonly revision: number;
  readonly contentHash: string;
}

function attemptOf(outcome: SendOutcome, sent: Sent): Attempt {
  switch (outcome.kind) {
    case 'posted':
      return { ...sent, activityId: outcome.activityId };
    case 'try-later':
      return { kind: 'again', detail: outcome.detail, retryAfterMs: outcome.retryAfterMs };
    case 'unknown':
      return { kind: 'unknown', detail: outcome.detail, retryAfterMs: null };
    case 'refused':
      return { kind: 'failed', detail: `${outcome.detail} (${outcome.code})` };
  }
}
