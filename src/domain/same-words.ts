/** A text as it is compared: SharePoint keeps line ends in its own way, trims, and gives an empty text back as none. */
export function wordsOf(value: string | null | undefined): string {
  return (value ?? '').replace(/\r\n?/g, '\n').trim();
}

/** True when nobody would call one text an edit of the other. */
export function isSameWords(textA: string | null | undefined, textB: string | null | undefined): boolean {
  return wordsOf(textA) === wordsOf(textB);
}
