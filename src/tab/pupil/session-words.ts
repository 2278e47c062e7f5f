import type { SessionStatus, StoryYear } from '../../http/pupil-contract.ts';

/** What a session's square shows where its code may not, or cannot, be shown. Each status has a sign of its own. */
export const SIGNS: Readonly<Record<SessionStatus, string>> = {
  present: '•',
  late: 'L',
  'late-absent': 'LA',
  absent: 'A',
  'not-expected': '–',
  unmarked: '?',
  'to-come': '',
  'not-on-roll': '',
};

export const STATUS_WORDS: Readonly<Record<SessionStatus, string>> = {
  present: 'present',
  late: 'late',
  'late-absent': 'late after the register closed, counts as absent',
  absent: 'absent',
  'not-expected': 'not expected in school',
  unmarked: 'no mark',
  'to-come': 'to come',
  'not-on-roll': 'not on roll',
};

export function signOf({ status, code }: { readonly status: SessionStatus; readonly code: string | null }): string {
  return code ?? SIGNS[status];
}

/** "absent, code I: illness", for screen readers and whoever rests on a square. */
export function sessionWords(
  { status, code }: { readonly status: SessionStatus; readonly code: string | null },
  codes: StoryYear['codes'],
): string {
  if (code === null) return STATUS_WORDS[status];
  const meaning = codes.find((entry) => entry.code === code)?.meaning ?? '';
  return `${STATUS_WORDS[status]}, code ${code}${meaning === '' ? '' : `: ${meaning}`}`;
}
