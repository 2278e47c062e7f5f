import type { Verb } from './access-rules.ts';

/** Which rule stands before each file that leaves the app with pupils in it. */
export const EXPORT_RULES: Readonly<Record<string, Verb>> = {
  'src/operations/first-day/messages-csv.ts': 'ladder.message',
  'src/adapters/documents/document-parts.ts': 'meeting.minutes',
  'src/adapters/documents/minutes-document.ts': 'meeting.minutes',
};
