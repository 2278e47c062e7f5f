import { counted } from '../counted.ts';
import type { DayContact } from './ladder-day.ts';

const NOUNS: Readonly<Record<DayContact['way'], string>> = {
  phone: 'call',
  text: 'message',
  email: 'email',
  visit: 'visit',
  meeting: 'meeting',
};

/** "2 calls, 1 message"; "nothing yet". */
export function triedWords(contacts: readonly Pick<DayContact, 'way'>[]): string {
  const byWay = [...Map.groupBy(contacts, ({ way }) => NOUNS[way])];
  return byWay.length === 0 ? 'nothing yet' : byWay.map(([noun, made]) => counted(made.length, noun)).join(', ');
}
