import type { BriefingWaitsView } from '../../../domain/briefings/briefing-view.ts';
import { plainText } from './plain-text.ts';
import { readTemplate } from './read-template.ts';
import { renderCard, type AdaptiveCard } from './render-card.ts';
import { safeMarkdown } from './safe-markdown.ts';

const template = readTemplate('briefing-waits');

/** Tells somebody that a second pair of eyes is wanted, and once it is no more. It is given in the tab, beside the card. */
export function briefingWaitsCard(view: BriefingWaitsView, deliveryId: string, tabUrl: string): AdaptiveCard {
  const { isWaiting, isCorrection, writerName, channelNames, text } = view;
  const what = isCorrection ? 'A correction waits for your approval' : 'A briefing waits for your approval';
  const title = isWaiting ? what : '✓ This briefing has been seen to';
  return renderCard('briefing-waits', template, {
    deliveryId,
    title,
    summary: title,
    writer: plainText(writerName),
    channels: channelNames.map(plainText).join(', '),
    isWaiting,
    text: safeMarkdown(text),
    tabUrl,
  });
}
