import { schoolDate } from '../calendar/school-date.ts';
import type { SchoolSession } from '../calendar/school-session.ts';

/** What a family is sent where the school has no text of its own. It says that the pupil is not in, and nothing of why. */
export const DEFAULT_ABSENCE_MESSAGE =
  '{school}: {forename} was not in school {session}, {date}. Please tell us why: reply to this message or ring the school.';

const PLACEHOLDERS = ['school', 'forename', 'session', 'date'] as const;

/** Placeholders that nobody fills; empty where the text is fit to be sent. */
export function unknownPlaceholders(text: string): string[] {
  const named = [...text.matchAll(/\{([^{}]*)\}/gu)].map(([, name]) => name ?? '');
  return named.filter((name) => !PLACEHOLDERS.some((known) => known === name));
}

export interface MessageAbout extends SchoolSession {
  readonly schoolName: string;
  readonly forename: string;
}

/** The text for one family. A name is put in as it is, whatever it holds. */
export function absenceMessage(text: string, { schoolName, forename, on, session }: MessageAbout): string {
  const values: Readonly<Record<(typeof PLACEHOLDERS)[number], string>> = {
    school: schoolName,
    forename,
    session: session === 'AM' ? 'this morning' : 'this afternoon',
    date: schoolDate(on),
  };
  // One pass: what has been put in is not looked through again.
  return text.replaceAll(/\{([^{}]*)\}/gu, (whole, name: string) => {
    const known = PLACEHOLDERS.find((placeholder) => placeholder === name);
    return known === undefined ? whole : values[known];
  });
}
