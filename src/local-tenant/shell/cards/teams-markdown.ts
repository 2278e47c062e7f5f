/** Private-use characters that stand round a mention's name: see `mark-mentions.ts`. */
export const MENTION_START = '\uE000';
export const MENTION_END = '\uE001';

/**
 * The markdown that Teams shows in a card, as safe HTML: bold, italic, lists and links, nothing else (microsoft.md 2.1).
 * Headings, images, tables, code and HTML stay as they were written; a backslash takes a sign's meaning away.
 */
export function renderTeamsMarkdown(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .split(/\n[ \t]*\n/)
    .filter((block) => block.trim() !== '')
    .map((block) => renderBlock(block.split('\n')))
    .join('');
}

const BULLET = /^\s{0,3}[-*+]\s+(.*)$/;
const NUMBER = /^\s{0,3}(\d{1,9})[.)]\s+(.*)$/;

function renderBlock(lines: readonly string[]): string {
  const groups: { kind: 'ul' | 'ol' | 'p'; start: number; items: string[] }[] = [];
  for (const line of lines) {
    const numbered = NUMBER.exec(line);
    const item = BULLET.exec(line)?.[1] ?? numbered?.[2] ?? line.trim();
    const kind = BULLET.test(line) ? 'ul' : numbered ? 'ol' : 'p';
    const open = groups.at(-1);
    if (open?.kind === kind) open.items.push(item);
    else groups.push({ kind, start: Number(numbered?.[1] ?? 1), items: [item] });
  }
  return groups.map(({ kind, start, items }) => renderGroup(kind, start, items.map(renderInline))).join('');
}

function renderGroup(kind: 'ul' | 'ol' | 'p', start: number, items: readonly string[]): string {
  if (kind === 'p') return `<p>${items.join('<br>')}</p>`;
  const list = items.map((item) => `<li>${item}</li>`).join('');
  return kind === 'ol' ? `<ol start="${start}">${list}</ol>` : `<ul>${list}</ul>`;
}

/** Tried in this order at each place of a line; the first that matches there wins. */
const INLINE: ReadonlyArray<{ pattern: RegExp; render: (match: RegExpExecArray) => string }> = [
  { pattern: /\\([!-/:-@[-`{-~])/y, render: ([, sign = '']) => escapeHtml(sign) },
  { pattern: /&(?:amp|lt|gt|quot|apos|nbsp|#\d{1,6}|#x[\da-f]{1,5});/iy, render: ([entity]) => entity },
  {
    pattern: new RegExp(`${MENTION_START}([^${MENTION_END}]*)${MENTION_END}`, 'y'),
    render: ([, name = '']) => `<span class="mention">${escapeHtml(name)}</span>`,
  },
  {
    pattern: /(?<!!)\[((?:\\.|[^\]\\])+)\]\(((?:https?:\/\/|mailto:|tel:)[^()\s]*(?:\([^()\s]*\)[^()\s]*)*)\)/iy,
    render: ([, label = '', url = '']) => `<a href="${escapeHtml(url)}">${renderInline(label)}</a>`,
  },
  {
    pattern: /(?:\*\*(?=\S)((?:\\.|[^\\])+?)(?<=\S)\*\*|(?<!\w)__(?=\S)((?:\\.|[^\\])+?)(?<=\S)__(?!\w))/y,
    render: ([, stars, lines]) => `<strong>${renderInline(stars ?? lines ?? '')}</strong>`,
  },
  {
    pattern: /(?:\*(?![\s*])((?:\\.|[^\\*])+?)(?<=\S)\*(?!\*)|(?<!\w)_(?![\s_])((?:\\.|[^\\_])+?)(?<=\S)_(?!\w))/y,
    render: ([, stars, lines]) => `<em>${renderInline(stars ?? lines ?? '')}</em>`,
  },
];

function renderInline(text: string): string {
  let html = '';
  let position = 0;
  while (position < text.length) {
    const found = matchAt(text, position);
    html += found ? found.html : escapeHtml(text.charAt(position));
    position += found ? found.length : 1;
  }
  return html;
}

function matchAt(text: string, position: number) {
  for (const { pattern, render } of INLINE) {
    pattern.lastIndex = position;
    const match = pattern.exec(text);
    if (match) return { html: render(match), length: match[0].length };
  }
  return null;
}

const HTML_ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => HTML_ENTITIES[sign] ?? sign);
}
