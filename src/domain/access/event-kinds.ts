import { ROLES } from '../person.ts';
import { roleWord } from '../role-names.ts';
import { ACCESS_RULES, VERBS, type Verb } from './access-rules.ts';

/** What somebody did, as a person who looks through records of access tells it apart. */
export const EVENT_KINDS = ['read', 'change', 'export', 'refusal'] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

/** A rule of an older version of the app, which this one no longer has, counts as read. */
export function eventKindOf(verb: string, isRefusal: boolean): EventKind {
  if (isRefusal) return 'refusal';
  const known = VERBS.find((each) => each === verb);
  return known === undefined ? 'read' : ACCESS_RULES[known].does;
}

export function verbsOf(kind: Exclude<EventKind, 'refusal'>): readonly Verb[] {
  return VERBS.filter((verb) => ACCESS_RULES[verb].does === kind);
}

/** What somebody did in a head teacher's words; a rule that is no more stays as it was written. */
export function wordsOfVerb(verb: string): string {
  const known = VERBS.find((each) => each === verb);
  return known === undefined ? verb : ACCESS_RULES[known].words;
}

/** The right by which somebody did it, or for want of which not: "head of year, own year groups". */
export function rightInWords(reason: string): string {
  return ROLES.reduce((words, role) => {
    return words.replaceAll(new RegExp(`\\b${role}(?=[,.])`, 'g'), roleWord(role));
  }, reason);
}
