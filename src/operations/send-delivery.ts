import { createHash } from 'node:crypto';
import type { School } from '../domain/school.ts';
import { loadAbsentListView } from './load-absent-list.ts';
import type {
  CardContent,
  ChannelAddress,
  ChannelPoster,
  ChannelReader,
  Clock,
  MachineClock,
  SendOutcome,
} from './ports.ts';
import type { Database, Delivery } from './records.ts';

export interface SendDeliveryNeeds {
  readonly database: Database;
  readonly clock: Clock;
  readonly machineClock: MachineClock;
  readonly poster: ChannelPoster;
  readonly reader: ChannelReader;
  readonly school: (schoolId: string) => School;
}

/** Longer than the poster waits for an answer, so that a lease that has run out means a process that is gone. */
const LEASE_MS = 45_000;
const ATTEMPTS_MAX = 12;
const FIRST_WAIT_MS = 2_000;
const WAIT_MAX_MS = 5 * 60_000;
/** A channel's messages carry Teams' time, not ours: look a little further back than the first attempt. */
const CLOCK_SLACK_MS = 5 * 60_000;

export type DeliveryProgress = 'done' | 'held-elsewhere' | 'again' | 'failed';

/**
 * Brings one delivery's card to where it should be: posts it if it is not out, edits it if it is out of date. An attempt
 * whose end nobody saw is looked for in the channel before anything is sent again.
 */
export function sendDelivery(needs: SendDeliveryNeeds) {
  const { database, clock, machineClock } = needs;
  const { deliveries, jobs } = database.records;

  return async (deliveryId: string): Promise<DeliveryProgress> => {
    const from = machineClock();
    const lease = { from, until: new Date(from.getTime() + LEASE_MS) };
    const delivery = await deliveries.lease(deliveryId, lease, clock());
    if (delivery === null) return 'held-elsewhere';
    const outcome = await attempt(needs, delivery);
    if (outcome.kind === 'done') return 'done';
    if (outcome.kind === 'failed' || delivery.attemptCount + 1 >= ATTEMPTS_MAX) {
      await deliveries.settle(deliveryId, { kind: 'failed', detail: outcome.detail }, clock());
      return 'failed';
    }
    await deliveries.settle(deliveryId, { kind: outcome.kind, detail: outcome.detail }, clock());
    const afterMs = outcome.retryAfterMs ?? Math.min(FIRST_WAIT_MS * 2 ** delivery.attemptCount, WAIT_MAX_MS);
    await jobs.enqueue('send-delivery', { deliveryId }, { afterMs });
    return 'again';
  };
}

type Attempt =
  | { readonly kind: 'done' }
  | { readonly kind: 'again' | 'unknown'; readonly detail: string; readonly retryAfterMs: number | null }
  | { readonly kind: 'failed'; readonly detail: string };

async function attempt(needs: SendDeliveryNeeds, delivery: Delivery): Promise<Attempt> {
  const { database, school } = needs;
  const installation = await database.records.places.installation(delivery.teamId);
  if (installation === null) {
    return {
      kind: 'failed',
      detail: 'The app is not installed in the Team. Add it to the Team, then send this card again.',
    };
  }
  const to: ChannelAddress = { ...installation, channelId: delivery.channelId };
  const content = await contentOf(needs, delivery, school(delivery.schoolId));
  if (delivery.activityId !== null) return bringUpToDate(needs, delivery, to, content, delivery.activityId);
  if (delivery.state === 'sending') return lookThenPost(needs, delivery, to, content);
  return post(needs, delivery, to, content);
}

async function contentOf(needs: SendDeliveryNeeds, delivery: Delivery, school: School): Promise<CardContent> {
  const view = await loadAbsentListView(needs.database.records, school, delivery.subject, delivery.late);
  return { kind: delivery.kind, view };
}

async function lookThenPost(
  needs: SendDeliveryNeeds,
  delivery: Delivery,
  to: ChannelAddress,
  content: CardContent,
): Promise<Attempt> {
  const since = new Date((delivery.firstAttemptAt ?? needs.clock()).getTime() - CLOCK_SLACK_MS);
  const { teamGroupId } = needs.school(delivery.schoolId);
  const found = await needs.reader.findCard(teamGroupId, to.channelId, delivery.deliveryId, since);
  switch (found.kind) {
    case 'found':
      return bringUpToDate(needs, delivery, to, content, found.activityId);
    case 'absent':
      return post(needs, delivery, to, content);
    case 'try-later':
      return { kind: 'unknown', detail: found.detail, retryAfterMs: null };
    case 'cannot-look':
      return {
        kind: 'failed',
        detail: `Nobody saw whether this card arrived, and the channel cannot be read (${found.detail}). Look in the channel and send it again if it is not there.`,
      };
  }
}

async function post(
  needs: SendDeliveryNeeds,
  delivery: Delivery,
  to: ChannelAddress,
  content: CardContent,
): Promise<Attempt> {
  const outcome = await needs.poster.post(to, { deliveryId: delivery.deliveryId, content });
  return conclude(needs, delivery, content, 'posted', outcome);
}

async function bringUpToDate(
  needs: SendDeliveryNeeds,
  delivery: Delivery,
  to: ChannelAddress,
  content: CardContent,
  activityId: string,
): Promise<Attempt> {
  if (hashOf(content) === delivery.postedContentHash) {
    const outcome: SendOutcome = { kind: 'posted', conversationId: to.channelId, activityId };
    return conclude(needs, delivery, content, 'unchanged', outcome);
  }
  const outcome = await needs.poster.edit(to, activityId, { deliveryId: delivery.deliveryId, content });
  return conclude(needs, delivery, content, delivery.activityId === null ? 'posted' : 'edited', outcome);
}

async function conclude(
  { database, clock }: SendDeliveryNeeds,
  delivery: Delivery,
  content: CardContent,
  kind: 'posted' | 'edited' | 'unchanged',
  outcome: SendOutcome,
): Promise<Attempt> {
  switch (outcome.kind) {
    case 'posted': {
      const { activityId } = outcome;
      const change = { kind, activityId, revision: delivery.wantedRevision, contentHash: hashOf(content) };
      await database.records.deliveries.settle(delivery.deliveryId, change, clock());
      await sendAgainIfOvertaken(database, delivery);
      return { kind: 'done' };
    }
    case 'try-later':
      return { kind: 'again', detail: outcome.detail, retryAfterMs: outcome.retryAfterMs };
    case 'unknown':
      return { kind: 'unknown', detail: outcome.detail, retryAfterMs: null };
    case 'refused':
      return { kind: 'failed', detail: `${outcome.detail} (${outcome.code})` };
  }
}

/** A change that arrived while the card was on its way asked for a refresh that found the delivery leased. */
async function sendAgainIfOvertaken(database: Database, { deliveryId, wantedRevision }: Delivery): Promise<void> {
  const current = await database.records.deliveries.get(deliveryId);
  if (current !== null && current.wantedRevision > wantedRevision) {
    await database.records.jobs.enqueue('send-delivery', { deliveryId });
  }
}

function hashOf(content: CardContent): string {
  return createHash('sha256').update(JSON.stringify(content)).digest('hex');
}
