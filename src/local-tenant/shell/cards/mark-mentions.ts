import { z } from 'zod';
import { MENTION_END, MENTION_START } from './teams-markdown.ts';

const entities = z.object({
  msteams: z.object({
    entities: z.array(
      z.object({ type: z.literal('mention'), text: z.string(), mentioned: z.object({ name: z.string() }) }),
    ),
  }),
});

/**
 * A card whose declared mentions are marked for `renderTeamsMarkdown`. Only where Teams allows one: the text of a
 * TextBlock and the facts of a FactSet (microsoft.md 1.8). An `<at>` that is not declared stays as it was written.
 */
export function markMentions(card: unknown): unknown {
  const declared = entities.safeParse(card).data?.msteams.entities ?? [];
  const mark = (text: string) =>
    declared.reduce(
      (marked, { text: written, mentioned }) =>
        marked.replaceAll(written, MENTION_START + mentioned.name + MENTION_END),
      text,
    );
  return walk(card, mark);
}

const MENTION_HOLDERS = new Set(['text', 'title', 'value']);

function walk(node: unknown, mark: (text: string) => string, holder = false): unknown {
  if (typeof node === 'string') return node.replace(/[\uE000\uE001]/g, '');
  if (Array.isArray(node)) return node.map((item) => walk(item, mark, holder));
  if (typeof node !== 'object' || node === null) return node;
  const type = 'type' in node ? node.type : null;
  const holds = type === 'TextBlock' || holder;
  return Object.fromEntries(
    Object.entries(node).map(([key, value]: [string, unknown]) => {
      const clean = walk(value, mark, type === 'FactSet' && key === 'facts');
      const marked = holds && MENTION_HOLDERS.has(key) && typeof clean === 'string' ? mark(clean) : clean;
      return [key, marked];
    }),
  );
}
