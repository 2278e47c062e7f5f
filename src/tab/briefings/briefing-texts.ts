import type { BriefingRow } from '../../http/briefings-contract.ts';
import { countText } from '../format/count-text.ts';
import { schoolMoment } from '../format/school-date.ts';
import { timeText } from './briefing-draft.ts';

type BadgeColor = 'informative' | 'warning' | 'brand' | 'success' | 'subtle';

export const STATES: Readonly<Record<BriefingRow['state'], { readonly text: string; readonly color: BadgeColor }>> = {
  draft: { text: 'Draft', color: 'informative' },
  offered: { text: 'Waits for approval', color: 'warning' },
  approved: { text: 'Approved', color: 'brand' },
  scheduled: { text: 'Has its time', color: 'brand' },
  posted: { text: 'Posted', color: 'success' },
  cancelled: { text: 'Cancelled', color: 'subtle' },
};

const names = new Intl.ListFormat('en-GB', { type: 'conjunction' });

/** "Year 8 and Year 9 · Pat Example · posted 08:46 · corrected 09:10 · read by 3". */
export function aboutText({ channels, author, state, postAt, ...briefing }: BriefingRow, today: string): string {
  const { postedAt, correctedAt, readCount } = briefing;
  const isToCome = state !== 'posted' && state !== 'cancelled';
  return [
    channels.length === 0 ? 'A channel that is gone' : names.format(channels.map(({ name }) => name)),
    author,
    isToCome && postAt !== null ? `for ${timeText(postAt)}` : '',
    postedAt === null ? '' : `posted ${schoolMoment(postedAt, today)}`,
    correctedAt === null ? '' : `corrected ${schoolMoment(correctedAt, today)}`,
    postedAt === null ? '' : `read by ${countText(readCount)}`,
  ]
    .filter(Boolean)
    .join(' · ');
}

/** Where its card is not, and why; empty where all is well. */
export function troubleText({ state, channels }: BriefingRow): string {
  if (state !== 'posted') return '';
  const failed = channels.filter(({ card }) => card === 'failed').map(({ name }) => name);
  const waiting = channels.filter(({ card }) => card === 'on-its-way').map(({ name }) => name);
  return [
    failed.length > 0 ? `Not in ${names.format(failed)}: your administrator sees why and can send it again.` : '',
    waiting.length > 0 ? `On its way to ${names.format(waiting)}.` : '',
  ]
    .filter(Boolean)
    .join(' ');
}
