import { randomUUID } from 'node:crypto';
import type { SeededRandom } from '../../../src/local-tenant/school/seeded-random.ts';
import { TODAY } from '../../many-schools/seed-schools.ts';

/** A card in a channel, and who clicks on it. */
export interface ClickedCard {
  readonly personId: string;
  readonly channelId: string;
  readonly teamId: string;
  readonly deliveryId: string;
  /** Those of the card who are away. */
  readonly pupilIds: readonly string[];
}

export interface BenchClick {
  readonly what: string;
  readonly name: string;
  readonly value: unknown;
  /** What its answer must have in it. */
  readonly shows: RegExp;
}

/** What people do on a morning, in how many of a hundred clicks. */
const CLICKS: readonly { readonly in100: number; readonly make: (card: ClickedCard, pupilId: string) => BenchClick }[] =
  [
    { in100: 35, make: (card) => ({ ...opened(card), what: 'open the form', shows: /"contactId"/ }) },
    { in100: 35, make: (card, pupilId) => ({ ...saved(card, pupilId), what: 'record a contact', shows: /Recorded/ }) },
    { in100: 30, make: (card) => ({ ...refreshed(card), what: 'own view of the list', shows: /AdaptiveCard/ }) },
  ];

export function drawClick(card: ClickedCard, chance: SeededRandom): BenchClick {
  let left = chance.between(0, 99);
  const pupilId = card.pupilIds[chance.between(0, card.pupilIds.length - 1)] ?? '';
  for (const { in100, make } of CLICKS) {
    if (left < in100) return make(card, pupilId);
    left -= in100;
  }
  throw new RangeError('The clicks add up to fewer than a hundred.');
}

function opened({ deliveryId }: ClickedCard) {
  const data = { verb: 'contact/open', deliveryId };
  return { name: 'task/fetch', value: { data, context: { theme: 'default' } } };
}

function saved({ deliveryId }: ClickedCard, pupilId: string) {
  const form = { pupilId, reached: 'Mother', way: 'phone', outcome: 'reached' };
  const data = { verb: 'contact/record', deliveryId, contactId: randomUUID(), openedOn: TODAY, ...form };
  return { name: 'task/submit', value: { data, context: { theme: 'default' } } };
}

function refreshed({ deliveryId }: ClickedCard) {
  const verb = 'absent-list/own';
  const action = { type: 'Action.Execute', verb, data: { verb, deliveryId } };
  return { name: 'adaptiveCard/action', value: { action, trigger: 'automatic' } };
}
