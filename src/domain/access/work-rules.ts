import type { AccessRule } from './access-rule.ts';
import { ALL_STAFF, WHOLE_SCHOOL, WITH_TUTORS, WITH_YEARS } from './circles.ts';

/** What people ask of each other: actions, briefings, and whose praise may name them. */
export const WORK_RULES = {
  'action.read': { words: 'See the actions about pupils', does: 'read', tier: 1, may: WITH_TUTORS },
  'action.issue': { words: 'Give somebody an action', does: 'change', tier: 1, may: WITH_YEARS },
  // Whose an action is decides more closely (actions/act-on-action.ts): anybody of the staff may be given one.
  'action.act': { words: 'Answer an action of one’s own', does: 'change', tier: 1, may: ALL_STAFF },
  'briefing.write': { words: 'Write a briefing', does: 'change', tier: 0, may: WITH_YEARS },
  'briefing.approve': { words: 'Approve a briefing', does: 'change', tier: 0, may: WHOLE_SCHOOL },
  // A briefing stands in a channel: whoever is on the staff list has its words before them.
  'briefing.read': { words: 'Read a briefing', does: 'read', tier: 0, may: ALL_STAFF },
  // A meeting of the whole school is for those whose work that is; one of a year for those who have it in their care.
  'meeting.read': { words: 'Follow an attendance meeting', does: 'read', tier: 1, may: WITH_YEARS },
  'meeting.run': { words: 'Plan and run an attendance meeting', does: 'change', tier: 1, may: WITH_YEARS },
  'meeting.minutes': {
    words: 'Take the minutes of a meeting out of the app',
    does: 'export',
    tier: 1,
    may: WITH_YEARS,
  },
  'provisions.read': {
    words: 'See the calendar of provisions: what the strategy asks for and what is on record of it',
    does: 'read',
    tier: 'none',
    may: { ...ALL_STAFF, governor: 'whole school' },
  },
  'provisions.record': {
    words: 'Record that a provision was done, or was not',
    does: 'change',
    tier: 'none',
    may: { ...WHOLE_SCHOOL, 'head-of-year': 'whole school' },
  },
  'provisions.export': {
    words: 'Take the evidence of provisions away as a file, without a pupil’s name',
    does: 'export',
    tier: 'none',
    may: { ...WHOLE_SCHOOL, governor: 'whole school' },
  },
  'naming-consent.read': {
    words: 'See whether a pupil may be named in praise',
    does: 'read',
    tier: 1,
    may: WITH_TUTORS,
  },
  'naming-consent.record': {
    words: 'Record whether a pupil may be named in praise',
    does: 'change',
    tier: 1,
    may: WITH_YEARS,
  },
} as const satisfies Readonly<Record<string, AccessRule>>;
