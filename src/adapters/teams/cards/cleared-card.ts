import type { ClearedView } from '../../../operations/cards/cleared-content.ts';
import { readTemplate } from './read-template.ts';
import { renderCard, type AdaptiveCard } from './render-card.ts';
import { schoolDate } from './school-words.ts';

const template = readTemplate('cleared');

/** In the place of a card that is some days old: how many, and nobody's name. */
export function clearedCard({ what, on, counts }: ClearedView, deliveryId: string): AdaptiveCard {
  return renderCard('cleared', template, {
    deliveryId,
    title: what,
    when: schoolDate(on),
    hasCounts: counts.length > 0,
    counts: counts.join(' · '),
  });
}
