import type { OutcomeChoice } from './action.ts';

const NOT_NEEDED = { id: 'not-needed', title: 'No longer needed' } as const;

/** What may come of an action that is about pupils, and of one that is not. Titles are what staff see. */
const ABOUT_PUPILS: readonly OutcomeChoice[] = [
  { id: 'agreed-plan', title: 'Spoke, and agreed what happens next' },
  { id: 'spoke', title: 'Spoke, nothing agreed yet' },
  { id: 'no-reply', title: 'Tried, could not reach them' },
  { id: 'support-arranged', title: 'Arranged support' },
  { id: 'passed-on', title: 'Passed on to someone else' },
  NOT_NEEDED,
];

const ABOUT_WORK: readonly OutcomeChoice[] = [
  { id: 'completed', title: 'Done in full' },
  { id: 'partly', title: 'Done in part' },
  NOT_NEEDED,
];

/** The choices of "what happened" that fit an action. */
export function outcomeChoices({ pupilIds }: { readonly pupilIds: readonly string[] }): readonly OutcomeChoice[] {
  return pupilIds.length > 0 ? ABOUT_PUPILS : ABOUT_WORK;
}
