import type { AccessRecord, EventKind } from '../../http/access-records-contract.ts';
import { pupilCountText } from '../format/count-text.ts';

export const KIND_NAMES: Readonly<Record<EventKind, string>> = {
  read: 'Read',
  change: 'Changed',
  export: 'Taken out',
  refusal: 'Refused',
};

/** In a list to choose from. */
export const KIND_CHOICES: readonly (readonly [EventKind, string])[] = [
  ['read', 'Reads'],
  ['change', 'Changes'],
  ['export', 'Exports'],
  ['refusal', 'Refusals'],
];

export const FROM_WORDS: Readonly<Record<AccessRecord['from'], string>> = {
  tab: 'in the tab',
  card: 'on a card',
  chat: 'in a chat with the app',
  search: 'in a search in Teams',
  keyboard: 'at the app’s own computer',
  app: 'by the app itself',
};

/** What a record was about where it was no single pupil: "23 pupils on a list"; null where the id would tell nobody anything. */
export function aboutWords({ pupilCount, subject }: Pick<AccessRecord, 'pupilCount' | 'subject'>): string | null {
  if (pupilCount !== null) return `${pupilCountText(pupilCount)} on a list`;
  return LOOKS_LIKE_AN_ID.test(subject) ? null : subject;
}

const LOOKS_LIKE_AN_ID = /^[\w-]*[0-9a-f]{8}-[0-9a-f]{4}-|^[^ ]*\/[^ ]*\/|^(get|put|post) \//i;
