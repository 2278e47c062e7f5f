import { BRIEFING_TEXT_MAX } from '../../../domain/briefings/briefing.ts';
import type { BriefingView } from '../../../domain/briefings/briefing-view.ts';
import { FIGURE_BLOCKS, type FigureBlockName } from '../../../domain/briefings/figure-block.ts';
import type { BriefingForm } from '../../../operations/briefings/open-briefing-form.ts';
import { briefingCard } from './briefing-card.ts';
import { plainText } from './plain-text.ts';
import { readTemplate } from './read-template.ts';
import { renderCard, type AdaptiveCard } from './render-card.ts';
import { schoolDate } from './school-words.ts';

const form = readTemplate('briefing-form');
const preview = readTemplate('briefing-preview');

/** What the form's inputs hold, as text, by input id. */
export type BriefingInputs = Readonly<Record<'text' | 'figures' | 'channelIds' | 'postOn' | 'postTime', string>>;
export const EMPTY_BRIEFING: BriefingInputs = { text: '', figures: '', channelIds: '', postOn: '', postTime: '' };

const FIGURE_TITLES: Readonly<Record<FigureBlockName, string>> = {
  league: 'Forms side by side, this week',
  improved: 'Pupils better than the week before (names only with recorded consent)',
  'full-attendance': 'Pupils with full attendance this week (names only with recorded consent)',
  concerns: 'Where we are concerned, in numbers',
  targets: 'Our targets, beside last year',
};
/** A Team has 1,000 channels at most; a form with more of them than this is better filled in in the tab. */
const CHANNELS_MAX = 60;

/** The dialog in which a briefing is written; shown again with `problems` above what was typed. */
export function briefingFormCard(
  { briefingId, channels }: Pick<BriefingForm, 'briefingId' | 'channels'>,
  typed: BriefingInputs = EMPTY_BRIEFING,
  problems: readonly string[] = [],
): AdaptiveCard {
  return renderCard('briefing-form', form, {
    briefingId,
    typed,
    textMax: BRIEFING_TEXT_MAX,
    textMaxText: BRIEFING_TEXT_MAX.toLocaleString('en-GB'),
    figures: FIGURE_BLOCKS.map((value) => ({ value, title: FIGURE_TITLES[value] })),
    channels: channels
      .slice(0, CHANNELS_MAX)
      .map(({ channelId, name }) => ({ value: channelId, title: plainText(name) })),
    hasProblems: problems.length > 0,
    problems: problems.map((message) => ({ message: plainText(message) })),
  });
}

/** The same dialog before anything goes out: the card as its first channel will have it, and what happens next. */
export function briefingPreviewCard(
  view: BriefingView,
  { briefingId, channels, needsApproval }: BriefingForm,
  typed: BriefingInputs,
): AdaptiveCard {
  const chosen = typed.channelIds.split(',');
  const names = channels.filter(({ channelId }) => chosen.includes(channelId)).map(({ name }) => plainText(name));
  const when = typed.postOn === '' ? 'at once' : `${schoolDate(typed.postOn)} at ${typed.postTime}`;
  return renderCard('briefing-preview', preview, {
    briefingId,
    typed,
    where: `${names.join(', ')} · ${when}`,
    about: needsApproval ? 'Once a colleague has approved it, it goes to: ' : 'It goes to: ',
    send: needsApproval ? 'Ask for approval' : typed.postOn === '' ? 'Post' : 'Set its time',
    card: briefingCard(view, 'preview')['body'],
  });
}
