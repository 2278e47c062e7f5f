/** A text as words are compared: small letters, no accents, no signs. "Zoë O’Kestrel!" is `zoe okestrel`. */
export function comparedWords(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/[\p{M}'’‘`]/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
