/**
 * Makes words that a member of staff wrote safe for a TextBlock: the bold, italics, lists and links that Teams shows there
 * stay (microsoft.md 2.1); pictures, links that are no web or mail address, mentions and date functions become words.
 */
export function safeMarkdown(text: string): string {
  return text
    .replaceAll(/\r\n?|[\u2028\u2029]/g, '\n')
    .replaceAll(/[^\P{Cc}\n]+/gu, ' ')
    .replaceAll(/[\u202A-\u202E\u2066-\u2069]/g, '')
    .toWellFormed()
    .replaceAll(/!(?=\[)/g, '')
    .replaceAll(/\[([^\]\n]*)\]\((?!https:\/\/|mailto:)[^)\n]*\)/gi, '$1')
    .replaceAll(/\{(?=\{)/g, '{\u2060')
    .replaceAll(/<(?=[/a-z!])/gi, '<\u2060')
    .trim();
}
