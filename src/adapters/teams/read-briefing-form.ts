import { z } from 'zod';
import { BRIEFING_TEXT_MAX } from '../../domain/briefings/briefing.ts';
import { FIGURE_BLOCKS } from '../../domain/briefings/figure-block.ts';
import type { TypedBriefing } from './bot-handlers.ts';
import type { BriefingInputs } from './cards/briefing-form-card.ts';

/** Teams leaves out an input that was left empty. */
const typedText = z
  .string()
  .max(8_000)
  .nullish()
  .transform((text) => text ?? '');

export const briefingInputs: z.ZodType<BriefingInputs> = z.object({
  text: typedText,
  figures: typedText,
  channelIds: typedText,
  postOn: typedText,
  postTime: typedText,
});

export type ReadBriefing =
  | { readonly kind: 'typed'; readonly typed: TypedBriefing }
  | { readonly kind: 'problems'; readonly problems: readonly string[] };

/** What was typed as the briefing that it means, or everything that is wrong with it. */
export function readBriefingForm({ text, figures, channelIds, postOn, postTime }: BriefingInputs): ReadBriefing {
  const chosen = valuesOf(channelIds);
  const isTimed = postOn !== '' || postTime !== '';
  const isTime = z.iso.date().safeParse(postOn).success && /^([01]\d|2[0-3]):[0-5]\d$/.test(postTime);
  const problems = [
    ...(text.trim() === '' ? ['Write what the briefing says.'] : []),
    ...(text.length > BRIEFING_TEXT_MAX ? [`Shorten it to ${BRIEFING_TEXT_MAX} characters.`] : []),
    ...(chosen.length === 0 ? ['Choose at least one channel.'] : []),
    ...(isTimed && !isTime ? ['Give both the day and the time, or neither to post it at once.'] : []),
  ];
  if (problems.length > 0) return { kind: 'problems', problems };
  const blocks = FIGURE_BLOCKS.filter((name) => valuesOf(figures).includes(name));
  const postAt = isTimed ? { on: postOn, time: postTime } : null;
  return { kind: 'typed', typed: { text, blocks, channelIds: chosen, postAt } };
}

function valuesOf(text: string): string[] {
  const values = text.split(',').map((value) => value.trim());
  return [...new Set(values.filter((value) => value !== ''))];
}
