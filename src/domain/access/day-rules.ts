import type { AccessRule } from './access-rule.ts';
import { ALL_STAFF, WITH_SENCO, WITH_TUTORS, WITH_YEARS } from './circles.ts';

/** The school day: absent lists, contacts and the first-day ladder. */
export const DAY_RULES = {
  'channel.read': {
    words: 'See the cards that stand in the school’s channels',
    does: 'read',
    tier: 0,
    may: ALL_STAFF,
  },
  'absent-list.read': { words: 'See who is not in today, without a reason', does: 'read', tier: 0, may: WITH_TUTORS },
  // In a view that one person alone gets.
  'absent-list.reasons.read': {
    words: 'See the broad reason why somebody is not in today',
    does: 'read',
    tier: 1,
    may: WITH_SENCO,
  },
  'contact.record': { words: 'Record a contact with a family', does: 'change', tier: 1, may: WITH_TUTORS },
  'ladder.read': { words: 'See the first-day ladder', does: 'read', tier: 1, may: WITH_YEARS },
  'ladder.reasons.read': {
    words: 'See on the ladder why a pupil is vulnerable',
    does: 'read',
    tier: 2,
    may: { 'attendance-champion': 'whole school', 'safeguarding-lead': 'whole school' },
  },
  'ladder.decide': {
    words: 'Decide what happens when nobody can be reached',
    does: 'change',
    tier: 1,
    may: { 'safeguarding-lead': 'whole school', 'senior-leader': 'whole school' },
  },
  // Who is away without a reason, with the words for the family.
  'ladder.message': {
    words: 'Take out the messages for families, as a file too, and record them as sent',
    does: 'export',
    tier: 1,
    may: WITH_YEARS,
  },
} as const satisfies Readonly<Record<string, AccessRule>>;
