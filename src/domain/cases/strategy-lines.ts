import type { IsoDate } from '../calendar/iso-date.ts';
import { readWrittenDate } from '../calendar/written-date.ts';
import { linesOf } from './lines-of.ts';

/** What is being done for a pupil, since when, and when it is looked at again. */
export interface PlannedStrategy {
  /** "Met at the gate". Where the line could not be read, the whole of it as somebody wrote it. */
  readonly what: string;
  readonly from: IsoDate | null;
  readonly reviewOn: IsoDate | null;
  /** What to put right in the line; null where it could be read. */
  readonly fault: string | null;
}

/** A strategy as a person gives it. */
export type GivenStrategy = Pick<PlannedStrategy, 'what' | 'from' | 'reviewOn'>;

/**
 * Reads `what | from | review`, one to a line, as people write it in SharePoint: dates in any of the forms of
 * written-date.ts, "from" or "review" before them, and both of them optional. A line that cannot be read stays as it is.
 * @param alsoFrom The column that said for all of them when they began, before each line could.
 */
export function readStrategyLines(text: string, alsoFrom: IsoDate | null = null): PlannedStrategy[] {
  return linesOf(text).map((line) => readLine(line, alsoFrom));
}

/** The column's text. What was read without a fault reads the same again; a line with a fault is written as it was. */
export function writeStrategyLines(strategies: readonly GivenStrategy[]): string {
  return strategies
    .map(writeLine)
    .filter((line) => line !== '')
    .join('\n');
}

/** What is wrong in a column, a sentence for each line that cannot be read. */
export function strategyFaults(text: string): string[] {
  return readStrategyLines(text).flatMap(({ fault }) => fault ?? []);
}

const LABEL = /^(?:from|since|start(?:ed)?|began|until|to|review(?:ed)?(?: on)?|reviewed)\s*:?\s+/i;

function readLine(line: string, alsoFrom: IsoDate | null): PlannedStrategy {
  const [what = '', from = '', review = '', ...more] = line.split('|').map((part) => part.trim());
  const unread = (fault: string): PlannedStrategy => ({ what: line, from: null, reviewOn: null, fault });
  if (what === '') return unread(`“${line}” does not say what is done: write “what | from | review”.`);
  if (more.some((part) => part !== '')) {
    return unread(`“${line}” has more than three parts: write “what | from | review”, one to a line.`);
  }
  const dates = [from, review].map((part) => (part === '' ? null : readWrittenDate(part.replace(LABEL, ''))));
  const fault = dates.find((date) => date?.kind === 'fault');
  if (fault?.kind === 'fault') return unread(`${fault.message}.`);
  const [began = null, reviewOn = null] = dates.map((date) => (date?.kind === 'date' ? date.on : null));
  if (began !== null && reviewOn !== null && reviewOn < began) {
    return unread(`“${line}” is reviewed before it begins.`);
  }
  return { what, from: from === '' ? alsoFrom : began, reviewOn, fault: null };
}

function writeLine({ what, from, reviewOn }: GivenStrategy): string {
  const words = linesOf(what.replace(/\s*[\r\n]+\s*/g, ' ')).join(' ');
  if (words === '') return '';
  if (from === null && reviewOn === null) return words;
  const plain = words.replaceAll('|', '/');
  return [plain, from ?? '', ...(reviewOn === null ? [] : [reviewOn])].join(' | ');
}
