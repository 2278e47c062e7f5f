import { countKnownColumns } from './find-header.ts';

export type Delimiter = ',' | ';' | '\t';

const DELIMITERS: readonly Delimiter[] = [',', ';', '\t'];
const HEAD_CHARACTERS = 16_384;
const LINES_SEARCHED = 40;

/** The delimiter that makes the most known columns of a row near the top; a comma where none does. */
export function chooseDelimiter(text: string): Delimiter {
  const lines = text.slice(0, HEAD_CHARACTERS).split(/\r\n|\n|\r/, LINES_SEARCHED);
  const scores = DELIMITERS.map((delimiter) => ({
    delimiter,
    score: Math.max(...lines.map((line) => score(line, delimiter))),
  }));
  return scores.toSorted((a, b) => b.score - a.score)[0]?.delimiter ?? ',';
}

/** Headers hold no delimiters of their own, so a plain split is enough to count them. */
function score(line: string, delimiter: Delimiter): number {
  return countKnownColumns(line.replaceAll('"', '').split(delimiter));
}
