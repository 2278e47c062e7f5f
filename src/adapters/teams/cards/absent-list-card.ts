import type { AbsentListCardView, OwnAbsentListView } from '../../../domain/absent-list-view.ts';
import { absentListData } from './absent-list-data.ts';
import { withOwnViews } from './own-view-refresh.ts';
import { readTemplate } from './read-template.ts';
import { CARD_BUDGET_BYTES, cardSizeBytes, renderCard, type AdaptiveCard } from './render-card.ts';

const template = readTemplate('absent-list');

/** The absent list of one year group for its channel, or one person's own view of it: whole forms while they fit, and the way to the rest. */
export function absentListCard(
  view: AbsentListCardView | OwnAbsentListView,
  deliveryId: string,
  tabLink: string,
): AdaptiveCard {
  const formCount = new Set(view.pupils.map(({ form }) => form)).size;
  const render = (formsShown: number) => {
    const card = renderCard('absent-list', template, { ...absentListData(view, formsShown), deliveryId, tabLink });
    return withOwnViews(card, 'absent-list/own', { deliveryId }, view.ownViewFor);
  };
  return mostThatFits(formCount, render);
}

/** By halving: on a day of snow a card is slow enough to expand that forms are not taken away one by one. */
function mostThatFits(formCount: number, render: (formsShown: number) => AdaptiveCard): AdaptiveCard {
  const whole = render(formCount);
  if (fits(whole)) return whole;
  let best = render(0);
  let shown = 0;
  let tooMany = formCount;
  while (tooMany - shown > 1) {
    const middle = Math.floor((shown + tooMany) / 2);
    const card = render(middle);
    if (fits(card)) [best, shown] = [card, middle];
    else tooMany = middle;
  }
  return best;
}

function fits(card: AdaptiveCard): boolean {
  return cardSizeBytes(card) <= CARD_BUDGET_BYTES;
}
