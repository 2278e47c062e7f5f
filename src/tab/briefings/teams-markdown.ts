/**
 * What Teams shows of markdown in a card (bold, italics, links and lists) as safe HTML for the preview; whatever else is
 * written stays as it was written. A link is shown and leads nowhere: the preview is no page of its own.
 */
export function teamsMarkdown(text: string): string {
  return text
    .split(/\n[ \t]*\n/)
    .filter((block) => block.trim() !== '')
    .map((block) => blockHtml(block.split('\n')))
    .join('');
}

const ITEM = /^\s{0,3}(?:[-*+]|(\d{1,9})[.)])\s+(.*)$/;

function blockHtml(lines: readonly string[]): string {
  const groups: { tag: 'p' | 'ul' | 'ol'; items: string[] }[] = [];
  for (const line of lines) {
    const [, number, words] = ITEM.exec(line) ?? [];
    const tag = words === undefined ? 'p' : number === undefined ? 'ul' : 'ol';
    const open = groups.at(-1);
    if (open?.tag === tag) open.items.push(inlineHtml(words ?? line.trim()));
    else groups.push({ tag, items: [inlineHtml(words ?? line.trim())] });
  }
  return groups
    .map(({ tag, items }) =>
      tag === 'p'
        ? `<p>${items.join('<br>')}</p>`
        : `<${tag}>${items.map((each) => `<li>${each}</li>`).join('')}</${tag}>`,
    )
    .join('');
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function inlineHtml(words: string): string {
  return words
    .replace(/\\([!-/:-@[-`{-~])/g, (_all, sign: string) => `&#${sign.codePointAt(0)};`)
    .replace(/[<>"]|&(?!#\d+;)/g, (sign) => ENTITIES[sign] ?? sign)
    .replace(/\[([^\]\n]+)\]\((?:https:\/\/|mailto:)[^()\s]*\)/g, '<u>$1</u>')
    .replace(/\*\*(\S(?:.*?\S)?)\*\*/g, '<strong>$1</strong>')
    .replace(/(?<![\w*])([*_])(?![\s*_])(.+?)(?<=\S)\1(?![\w*])/g, '<em>$2</em>');
}
