import type { CardContent } from '../../src/operations/cards/card-kinds.ts';
import type { CardAddress, CardPoster, CardReader, SendOutcome } from '../../src/operations/ports.ts';

/** A card as the people of a channel see it. */
export interface ShownCard {
  readonly activityId: string;
  readonly deliveryId: string;
  /** The channel's id, or the chat's. */
  readonly conversationId: string;
  readonly content: CardContent;
}

/**
 * What becomes of one request: whether the channel takes it, and what the sender is told. A sender that is told an
 * error is a process that dies there.
 */
export interface ScriptedSend {
  readonly isTaken: boolean;
  readonly answer: SendOutcome | 'posted' | Error;
}

export type ScriptedLook = Awaited<ReturnType<CardReader['findCard']>> | 'truth';

export interface InMemoryChannel {
  readonly poster: CardPoster;
  readonly reader: CardReader;
  /** Every request, in order: "post", "edit", "look". */
  readonly requests: readonly string[];
  /** Where the last look began. */
  readonly lookedSince: Date | null;
  cards(): readonly ShownCard[];
  /** What the next requests come to; after them every request succeeds. */
  nextSends(...sends: readonly ScriptedSend[]): void;
  nextLooks(...looks: readonly ScriptedLook[]): void;
  /** Forgets what was still to go wrong. */
  becomeReliable(): void;
  /** Runs once, while the next request of this kind is under way. */
  during(request: 'send' | 'look', what: () => Promise<unknown>): void;
}

export const LOST: ScriptedSend = { isTaken: false, answer: { kind: 'unknown', detail: 'No answer came.' } };
export const TAKEN_IN_SILENCE: ScriptedSend = { isTaken: true, answer: { kind: 'unknown', detail: 'No answer came.' } };
export const DIES_BEFORE: ScriptedSend = { isTaken: false, answer: new Error('killed') };
export const DIES_AFTER: ScriptedSend = { isTaken: true, answer: new Error('killed') };

export function tryLater(retryAfterMs: number | null): ScriptedSend {
  return { isTaken: false, answer: { kind: 'try-later', retryAfterMs, detail: 'Teams asks for fewer messages.' } };
}

/** Channels whose requests can be made to go wrong, behind the ports by which the app posts and reads. */
export function inMemoryChannel(): InMemoryChannel {
  const cards = new Map<string, ShownCard>();
  const requests: string[] = [];
  const sends: ScriptedSend[] = [];
  const looks: ScriptedLook[] = [];
  const interludes = new Map<'send' | 'look', () => Promise<unknown>>();
  let lookedSince: Date | null = null;

  const interlude = async (request: 'send' | 'look') => {
    const what = interludes.get(request);
    interludes.delete(request);
    await what?.();
  };
  const send = async (card: ShownCard): Promise<SendOutcome> => {
    await interlude('send');
    const { isTaken, answer } = sends.shift() ?? { isTaken: true, answer: 'posted' };
    if (isTaken) cards.set(card.activityId, card);
    if (answer instanceof Error) throw answer;
    if (answer !== 'posted') return answer;
    return { kind: 'posted', conversationId: card.conversationId, activityId: card.activityId };
  };
  return {
    poster: {
      post: (to, { deliveryId, content }) => {
        requests.push('post');
        return send({
          activityId: `activity-${requests.length}`,
          deliveryId,
          conversationId: conversationOf(to),
          content,
        });
      },
      edit: (to, activityId, { deliveryId, content }) => {
        requests.push('edit');
        return send({ activityId, deliveryId, conversationId: conversationOf(to), content });
      },
    },
    reader: {
      findCard: async (place, deliveryId, since) => {
        requests.push('look');
        lookedSince = since;
        await interlude('look');
        const look = looks.shift() ?? 'truth';
        if (look !== 'truth') return look;
        const found = [...cards.values()].find(
          (card) =>
            card.deliveryId === deliveryId && (place.kind === 'person' || card.conversationId === place.channelId),
        );
        return found === undefined ? { kind: 'absent' } : { kind: 'found', activityId: found.activityId };
      },
    },
    requests,
    get lookedSince() {
      return lookedSince;
    },
    cards: () => [...cards.values()],
    nextSends: (...next) => void sends.push(...next),
    nextLooks: (...next) => void looks.push(...next),
    becomeReliable: () => {
      sends.length = 0;
      looks.length = 0;
      interludes.clear();
    },
    during: (request, what) => void interludes.set(request, what),
  };
}

function conversationOf(to: CardAddress): string {
  return to.kind === 'chat' ? to.conversationId : to.channelId;
}
