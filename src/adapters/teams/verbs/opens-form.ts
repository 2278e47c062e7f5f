import { VERBS } from './verb-table.ts';

/** Whether a button may open a form by this verb. */
export function opensForm(verb: string): boolean {
  return Object.hasOwn(VERBS, verb) && VERBS[verb]?.on === 'open';
}
