import type { Selectable } from 'kysely';
import { z } from 'zod';
import type { BriefingContent, BriefingEvent } from '../../domain/briefings/briefing.ts';
import { FIGURE_BLOCKS } from '../../domain/briefings/figure-block.ts';
import type { Tables } from './tables.ts';

/** What a draft's column holds. */
const draftContent: z.ZodType<BriefingContent> = z.object({
  text: z.string(),
  blocks: z.array(z.enum(FIGURE_BLOCKS)),
  channelIds: z.array(z.string()),
  postAt: z.iso
    .datetime()
    .nullable()
    .transform((text) => (text === null ? null : new Date(text))),
});
const correction = z.object({ text: z.string() });
const refusal = z.object({ remark: z.string() });

export function briefingEventOf(
  row: Pick<Selectable<Tables['briefing_event']>, 'kind' | 'by_person_id' | 'at' | 'content'>,
): BriefingEvent {
  const { kind, by_person_id: by, at } = row;
  if (kind === 'drafted') return { kind, by, at, content: draftContent.parse(row.content) };
  if (kind === 'corrected' || kind === 'correction-offered') {
    return { kind, by, at, ...correction.parse(row.content) };
  }
  if (kind === 'returned') return { kind, by, at, ...refusal.parse(row.content) };
  return { kind, by, at };
}

export function contentColumn(event: BriefingEvent): string | null {
  if (event.kind === 'drafted') return JSON.stringify(event.content);
  if (event.kind === 'returned') return JSON.stringify({ remark: event.remark });
  return 'text' in event ? JSON.stringify({ text: event.text }) : null;
}
