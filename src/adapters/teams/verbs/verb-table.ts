import { showChosenPupil } from './chat-verbs.ts';
import { openContactDialog, takeContactDialog } from './contact-verbs.ts';
import { readBriefing } from './briefing-verbs.ts';
import type { Verb } from './verb.ts';

/** Every verb that a button may name. */
export const VERBS: Readonly<Record<string, Verb>> = {
  'contact/open': { on: 'open', answer: openContactDialog },
  'contact/record': { on: 'submit', answer: takeContactDialog },
  'chat/pupil': { on: 'act', answer: showChosenPupil },
  'briefing/read': { on: 'act', answer: readBriefing },
};
