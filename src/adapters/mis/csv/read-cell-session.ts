import type { SessionName } from '../../../domain/calendar/school-session.ts';

export const ALLOWED_SESSIONS = 'AM or PM (also Morning or Afternoon, 1 or 2)';

const MORNING = /\b(am|a\.m\.?|morning)(?![a-z])|^(session|half ?day)? ?1$/i;
const AFTERNOON = /\b(pm|p\.m\.?|afternoon)(?![a-z])|^(session|half ?day)? ?2$/i;

/** Null where the word names neither session, or both. */
export function readCellSession(text: string): SessionName | null {
  const word = text.trim().replace(/[_\s]+/g, ' ');
  const isMorning = MORNING.test(word);
  if (isMorning === AFTERNOON.test(word)) return null;
  return isMorning ? 'AM' : 'PM';
}
