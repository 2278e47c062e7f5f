import { z } from 'zod';
import { BRIEFING_TEXT_MAX, briefingEdit, type BriefingEdit, type BriefingRow } from '../../http/briefings-contract.ts';
import type { FigureName } from '../../http/briefings-contract.ts';
import { countText } from '../format/count-text.ts';
import { shortDate } from '../format/school-date.ts';

/** What is being written, kept through a reload: what the server is given, and the time while it is half typed. */
export const briefingDraft = z.object({
  briefingId: z.string(),
  // Longer than may be sent: nothing that is typed is cut off.
  text: z.string(),
  figures: briefingEdit.shape.figures,
  channelIds: z.array(z.string()),
  isTimed: z.boolean(),
  on: z.string(),
  time: z.string(),
});
export type BriefingDraft = z.infer<typeof briefingDraft>;

export const FIGURES: Readonly<Record<FigureName, { readonly label: string; readonly about: string }>> = {
  league: { label: 'Forms side by side', about: 'attendance of each form this week, forms of fewer than ten left out' },
  improved: { label: 'Better than the week before', about: 'how many pupils; names only with recorded consent' },
  'full-attendance': { label: 'Full attendance', about: 'how many pupils; names only with recorded consent' },
  concerns: { label: 'Where we are concerned', about: 'how many pupils, never who' },
  targets: { label: 'Our targets', about: 'sessions to miss at most, beside last year' },
};

/** Briefings that are ready to be looked at: words to start from, with the figures that belong to them. */
export const STARTERS: readonly { readonly name: string; readonly text: string; readonly figures: FigureName[] }[] = [
  {
    name: 'Celebration',
    text: '**Well done.** These are our pupils with full attendance and our most improved this week. Please thank them.',
    figures: ['full-attendance', 'improved'],
  },
  { name: 'League table', text: '**How our forms did this week.** Thank you to every tutor.', figures: ['league'] },
  {
    name: 'Improved pupils',
    text: '**Better than the week before.** Please tell the pupils in your form that it was noticed.',
    figures: ['improved'],
  },
  {
    name: 'Concerns and targets',
    text: '**Where we stand.** Please keep to the first-day calls, and welcome back whoever was away.',
    figures: ['concerns', 'targets'],
  },
];

export function newDraft(briefingId: string, today: string): BriefingDraft {
  return { briefingId, text: '', figures: [], channelIds: [], isTimed: false, on: today, time: '08:00' };
}

/** The words of a briefing that is there, to be changed, or as `briefingId` to be written anew. */
export function draftOf({ text, figures, channelIds, postAt }: BriefingRow, briefingId: string, today: string) {
  const first = newDraft(briefingId, today);
  return { ...first, text, figures, channelIds, isTimed: postAt !== null, ...postAt };
}

export function editOf({ text, figures, channelIds, isTimed, on, time }: BriefingDraft): BriefingEdit {
  return { text: text.slice(0, BRIEFING_TEXT_MAX), figures, channelIds, postAt: isTimed ? { on, time } : null };
}

/** Why it cannot be kept as it is, in words; null where it can. */
export function faultOf({ text, channelIds, isTimed, on, time }: BriefingDraft): string | null {
  if (text.trim() === '') return 'Write what the briefing says.';
  if (text.length > BRIEFING_TEXT_MAX) return `Shorten it by ${countText(text.length - BRIEFING_TEXT_MAX)} characters.`;
  if (channelIds.length === 0) return 'Choose at least one channel.';
  return isTimed && (on === '' || time === '') ? 'Give the day and the time, or choose to post it now.' : null;
}

/** "Mon 23 Nov 2026, 12:00". */
export function timeText({ on, time }: { readonly on: string; readonly time: string }): string {
  return on === '' ? '' : `${shortDate(on)}, ${time}`;
}
