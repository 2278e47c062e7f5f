import type { EndedLadder } from './ladder-standing.ts';
import { timeOfMinutes } from './time-of-minutes.ts';

const ENDED: Readonly<Record<EndedLadder['by'], string>> = {
  arrival: 'came in',
  reason: 'a reason is in the register',
  contact: 'family reached',
  decision: 'decided what happens next',
};

/** "family reached by Pat Example at 09:40": how a pupil's ladder ended, in words that give no reason away. */
export function endedWords({ by, who, at }: Pick<EndedLadder, 'by' | 'who' | 'at'>): string {
  const byWhom = who === null ? '' : ` by ${who}`;
  return `${ENDED[by]}${byWhom}${at === null ? '' : ` at ${timeOfMinutes(at)}`}`;
}
