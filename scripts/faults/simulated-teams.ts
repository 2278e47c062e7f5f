import { failedSend, type Attempt } from '../../src/adapters/teams/send-outcome.ts';
import { createConnectorLimits, type ConnectorLimits } from '../../src/local-tenant/connector/connector-limits.ts';
import type { SeededRandom } from '../../src/local-tenant/school/seeded-random.ts';
import type { CardContent } from '../../src/operations/cards/card-kinds.ts';
import type { CardAddress, CardPoster, CardReader, OutgoingCard, SendOutcome } from '../../src/operations/ports.ts';
import type { Note } from './coverage.ts';
import type { Replica } from './replica.ts';
import type { VirtualTime } from './virtual-time.ts';

export interface ShownCard {
  readonly activityId: string;
  readonly deliveryId: string;
  readonly channelId: string;
  readonly takenAtMs: number;
  /** Graph shows what Teams has taken a moment later. */
  readonly seenFromMs: number;
  content: CardContent;
}

export interface SimulatedTeams {
  posterOf(replica: Replica): CardPoster;
  readerOf(replica: Replica): CardReader;
  cards(): readonly ShownCard[];
  /** The most requests that came within a second. */
  readonly busiestSecond: number;
  /** Requests that left beyond what Teams permits. What the network makes of their order is none of the app's doing. */
  readonly limitsBroken: number;
  readonly requests: number;
  /** From here on every request is answered well. */
  becomeReliable(): void;
}

/** What may become of a request, besides being answered well; in how many of a hundred. */
const FAULTS = [
  { in100: 3, status: 412 },
  { in100: 4, status: 429 },
  { in100: 2, status: 500 },
  { in100: 2, status: 502 },
  { in100: 3, status: 503 },
  { in100: 2, status: 504 },
  { in100: 4, status: null },
] as const;
/** Teams refuses these before it looks at the message; of the others nobody knows. */
const NOT_TAKEN: readonly (number | null)[] = [412, 429];
/** The client hangs up (card-poster.ts). */
const TIME_OUT_MS = 15_000;
const SEEN_WITHIN_MS = 2_500;

export interface SimulatedTeamsNeeds {
  readonly time: VirtualTime;
  readonly chance: SeededRandom;
  readonly say: (what: string) => void;
  readonly note: Note;
}

interface Answer {
  readonly status: number | null;
  readonly outcome: SendOutcome | null;
}

/** Teams and Graph on virtual time: their limits, their refusals, and answers that never come. */
export function createSimulatedTeams({ time, chance, say, note }: SimulatedTeamsNeeds): SimulatedTeams {
  const limits = createConnectorLimits(() => time.nowMs());
  const limitsAtDeparture = createConnectorLimits(() => time.nowMs());
  const cards = new Map<string, ShownCard>();
  let isReliable = false;
  const count = { requests: 0, broken: 0, busiest: 0 };
  const latest: number[] = [];

  const isBeyond = (these: ConnectorLimits, kind: Attempt, channelId: string) =>
    these.forTenant() !== null || these.forThread(kind === 'create' ? 'create' : 'send', channelId) !== null;

  const request = async (
    replica: Replica,
    kind: Attempt,
    label: string,
    channelId: string,
    take: () => SendOutcome,
  ) => {
    const { name } = replica;
    const step = kind === 'create' ? 'a post' : 'an edit';
    await replica.mayDie('before', step);
    if (isBeyond(limitsAtDeparture, kind, channelId)) {
      count.broken += 1;
      say(`${name} BREAKS A LIMIT with ${label}`);
    }
    const isSlow = chance.chance(0.05);
    const underWayMs = isSlow ? chance.between(2_000, 12_000) : chance.between(30, 400);
    let answer: Answer = { status: null, outcome: null };
    time.after(underWayMs, () => {
      // What is on the wire arrives though its sender has died; what waits for a connection does not.
      if (replica.isAlive || !isSlow) answer = arrive(name, kind, label, channelId, take);
    });
    await time.pause(underWayMs + chance.between(10, 200), replica);
    const { status, outcome } = answer;
    if (status === null) await time.pause(TIME_OUT_MS - underWayMs, replica);
    await replica.mayDie('after', step);
    return status === 200 && outcome !== null ? outcome : failure(kind, status, chance);
  };
  const arrive = (name: string, kind: Attempt, label: string, channelId: string, take: () => SendOutcome): Answer => {
    count.requests += 1;
    latest.push(time.nowMs());
    while (time.nowMs() - (latest[0] ?? 0) >= 1_000) latest.shift();
    count.busiest = Math.max(count.busiest, latest.length);
    if (isBeyond(limits, kind, channelId)) {
      say(`${name} ${label}: met others on the way, answer 429`);
      note('requests that met on the way and were refused');
      return { status: 429, outcome: null };
    }
    const status = isReliable ? 200 : statusOf(chance);
    const isTaken = status === 200 || (!NOT_TAKEN.includes(status) && chance.chance(0.5));
    say(`${name} ${label}: ${isTaken ? 'taken' : 'not taken'}, answer ${status ?? 'none'}`);
    note(`answer ${status ?? 'none'}`);
    if (isTaken && status !== 200) note(`taken, answer ${status ?? 'none'}`);
    if (isTaken && isChat(channelId)) note(`${kind === 'create' ? 'card' : 'edit'} in a personal chat`);
    return { status, outcome: isTaken ? take() : null };
  };
  const posted = (channelId: string, activityId: string): SendOutcome => ({
    kind: 'posted',
    conversationId: `${channelId};messageid=${activityId}`,
    activityId,
  });
  return {
    posterOf: (replica) => ({
      post: (to, { deliveryId, content }: OutgoingCard) => {
        const channelId = channelOf(to);
        return request(replica, 'create', `post to ${channelId}`, channelId, () => {
          const activityId = String(cards.size + 1);
          const takenAtMs = time.nowMs();
          const seenFromMs = takenAtMs + chance.between(0, SEEN_WITHIN_MS);
          note(`card of ${content.kind}`);
          cards.set(activityId, { activityId, deliveryId, channelId, takenAtMs, seenFromMs, content });
          return posted(channelId, activityId);
        });
      },
      edit: (to, activityId, { content }) => {
        const channelId = channelOf(to);
        return request(replica, 'replace', `edit ${activityId} in ${channelId}`, channelId, () => {
          const card = cards.get(activityId);
          if (card === undefined) throw new Error(`There is no card ${activityId}.`);
          card.content = content;
          return posted(channelId, activityId);
        });
      },
    }),
    readerOf: (replica) => ({
      findCard: async (place, deliveryId, since) => {
        if (place.kind === 'person') {
          note('card in doubt in a chat, left to a person');
          return { kind: 'cannot-look', detail: 'Chats are not read.' };
        }
        await time.pause(chance.between(50, 900), replica);
        if (!isReliable && chance.chance(0.1)) return { kind: 'try-later', detail: 'Graph answered 503.' };
        const card = [...cards.values()].find((one) => one.deliveryId === deliveryId);
        const isSeen = card !== undefined && card.seenFromMs <= time.nowMs() && card.takenAtMs >= since.getTime();
        say(`${replica.name} looks in ${place.channelId}: ${isSeen ? 'found' : 'absent'}`);
        if (isSeen) note('card in doubt that is found in its channel');
        return isSeen ? { kind: 'found', activityId: card.activityId } : { kind: 'absent' };
      },
    }),
    cards: () => [...cards.values()],
    get busiestSecond() {
      return count.busiest;
    },
    get limitsBroken() {
      return count.broken;
    },
    get requests() {
      return count.requests;
    },
    becomeReliable: () => {
      isReliable = true;
    },
  };
}

/** Null: the answer never comes. */
function statusOf(chance: SeededRandom): number | null {
  let left = chance.between(0, 99);
  for (const { in100, status } of FAULTS) {
    if (left < in100) return status;
    left -= in100;
  }
  return 200;
}

/** As the SDK throws it, through the app's own reading of it. */
function failure(kind: Attempt, status: number | null, chance: SeededRandom): SendOutcome {
  if (status === null) return failedSend(kind, { name: 'AbortError', code: 'ETIMEDOUT' });
  const retryAfter = status === 429 && chance.chance(0.7) ? String(chance.between(1, 20)) : undefined;
  const response = { bodyAsText: null, headers: { get: () => retryAfter } };
  return failedSend(kind, { name: 'RestError', statusCode: status, response });
}

function isChat(conversationId: string): boolean {
  return conversationId.startsWith('a:');
}

function channelOf(to: CardAddress): string {
  return to.kind === 'chat' ? to.conversationId : to.channelId;
}
