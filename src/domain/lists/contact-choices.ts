/** How somebody tried to reach a family, and what came of it: the choices of the card and of the list's columns. */
export const CONTACT_WAYS = ['phone', 'text', 'visit', 'meeting', 'email'] as const;
export const CONTACT_OUTCOMES = ['reached', 'no-answer', 'message-left', 'wrong-number', 'not-at-home'] as const;
