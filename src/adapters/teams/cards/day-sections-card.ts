import { listWithin } from './list-within.ts';
import { plainText } from './plain-text.ts';
import { readTemplate } from './read-template.ts';
import { renderCard, type AdaptiveCard } from './render-card.ts';

const template = readTemplate('day-sections');

/** A card of the day for one person: a heading, and lists under headings of their own. */
export interface DaySections {
  readonly title: string;
  readonly when: string;
  readonly sections: readonly Section[];
  readonly advice: string;
  /** Opens the tab where more is to be seen and done; a card without it has no button. */
  readonly tabLink?: string;
}

export interface Section {
  readonly heading: string;
  readonly lines: readonly Line[];
}

/**
 * Words from outside in it are made safe here. In parts where a name stands among other words: each part is set apart, so
 * that a name written from right to left does not turn the line round.
 */
export type Line = string | readonly string[];

const SECTION_BYTES = 3500;

export function daySectionsCard(
  { title, when, sections, advice, tabLink }: DaySections,
  deliveryId: string,
): AdaptiveCard {
  const shown = sections.filter(({ lines }) => lines.length > 0);
  return renderCard('day-sections', template, {
    ...{ deliveryId, title, when, advice },
    hasLink: tabLink !== undefined,
    tabLink: tabLink ?? '',
    sections: shown.map(({ heading, lines }) => ({ heading, lines: linesWithin(lines).map((line) => ({ line })) })),
  });
}

/** As many lines, from the first, as fit, and how many more there are. */
function linesWithin(lines: readonly Line[]): string[] {
  let bytes = 0;
  const safe = lines.map((line) => (typeof line === 'string' ? plainText(line) : line.map(plainText).join('')));
  const shown = safe.filter((line) => (bytes += Buffer.byteLength(line, 'utf8') + 110) <= SECTION_BYTES);
  return shown.length === safe.length ? shown : [...shown, `and ${safe.length - shown.length} more`];
}

/** Names after each other, as many as fit a line of a card. */
export function namesInLine(names: readonly string[]): string {
  return listWithin(600, names);
}
