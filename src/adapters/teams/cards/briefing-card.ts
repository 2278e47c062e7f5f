import type { BriefingView } from '../../../domain/briefings/briefing-view.ts';
import { counted } from '../../../domain/counted.ts';
import { figureTable } from './figure-rows.ts';
import { plainText } from './plain-text.ts';
import { readTemplate } from './read-template.ts';
import { renderCard, type AdaptiveCard } from './render-card.ts';
import { safeMarkdown } from './safe-markdown.ts';
import { schoolDate } from './school-words.ts';

const template = readTemplate('briefing');

/** An announcement in a channel, with its figures as tables; one that was taken back says so and nothing more. */
export function briefingCard(view: BriefingView, deliveryId: string): AdaptiveCard {
  const { isCancelled, isCorrected, hasRead, readCount } = view;
  const people = counted(readCount, 'person', 'people');
  return renderCard('briefing', template, {
    deliveryId,
    title: `Briefing · ${schoolDate(view.postedOn)}`,
    summary: isCancelled ? 'A briefing was withdrawn' : 'A briefing',
    author: plainText(view.authorName),
    changed: !isCancelled && isCorrected ? ' · corrected' : '',
    text: isCancelled ? 'This briefing was withdrawn. Please disregard it.' : safeMarkdown(view.text),
    blocks: isCancelled ? [] : view.blocks.map(figureTable),
    isShown: !isCancelled,
    readBy: hasRead ? `✓ You have read this · read by ${people}` : `Read by ${people}`,
    asksToRead: !isCancelled && !hasRead,
  });
}
