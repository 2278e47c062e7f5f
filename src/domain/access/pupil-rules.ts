import type { AccessRule } from './access-rule.ts';
import { WHOLE_SCHOOL, WITH_SENCO, WITH_TUTORS, WITH_YEARS } from './circles.ts';

/** Pupils over time: the risk register and what is agreed with families. */
export const PUPIL_RULES = {
  // Figures without a name: what few pupils stand behind is left out (insights/hide-small-groups.ts), for governors above all.
  'insights.read': {
    words: 'See attendance by time, year and form, with no name',
    does: 'read',
    tier: 'none',
    may: { ...WITH_TUTORS, governor: 'whole school' },
  },
  'insights.groups.read': {
    words: 'See figures of groups such as pupil premium, and of codes, never of fewer than ten pupils',
    does: 'read',
    tier: 'none',
    may: { ...WITH_SENCO, governor: 'whole school' },
  },
  'register.read': {
    words: 'See pupils’ attendance figures, bands and the sessions behind them',
    does: 'read',
    tier: 1,
    may: WITH_TUTORS,
  },
  // A code can tell of health, religion or origin by itself (domain.md 5).
  'marks.codes.read': { words: 'See the codes of a pupil’s marks', does: 'read', tier: 2, may: WITH_SENCO },
  'pupil.export': {
    words: 'Take out everything that is held about one pupil, for a subject-access request',
    does: 'export',
    tier: 3,
    may: { 'senior-leader': 'whole school', 'safeguarding-lead': 'whole school' },
  },
  'register.export': {
    words: 'Take the risk register out of the app as a file',
    does: 'export',
    tier: 2,
    may: WITH_YEARS,
  },
  'pupil-group.read': {
    words: 'See which pupils have pupil premium or special educational needs',
    does: 'read',
    tier: 2,
    may: WITH_SENCO,
  },
  // A narrative may tell of health or of a family: it goes to those who act on it (domain.md 5, tier 2).
  'narrative.read': { words: 'Read what is agreed with a family', does: 'read', tier: 2, may: WITH_SENCO },
  'narrative.write': { words: 'Write what is agreed with a family', does: 'change', tier: 2, may: WITH_YEARS },
  // What only those may know who keep a child safe; it never leaves the app's own database (docs/decisions/0013).
  'case-note.read': {
    words: 'Read restricted notes about a pupil',
    does: 'read',
    tier: 2,
    may: { 'attendance-champion': 'whole school', 'safeguarding-lead': 'whole school' },
  },
  'case-note.write': {
    words: 'Add a restricted note about a pupil',
    does: 'change',
    tier: 2,
    may: { 'attendance-champion': 'whole school', 'safeguarding-lead': 'whole school' },
  },
  'legal.write': {
    words: 'Record a step of the legal route',
    does: 'change',
    tier: 3,
    may: { 'attendance-champion': 'whole school', 'senior-leader': 'whole school' },
  },
  'legal.read': {
    words: 'See where a pupil stands on the legal route',
    does: 'read',
    tier: 3,
    may: { 'attendance-champion': 'whole school', 'senior-leader': 'whole school' },
  },
  // Rows of the lists that do not fit, or were deleted, and edits that SharePoint does not have: narratives among them.
  'list.repair': {
    words: 'Mend rows of the SharePoint lists that the app cannot take as they are',
    does: 'change',
    tier: 2,
    may: WHOLE_SCHOOL,
  },
  // A school's safeguarding lead looks after it: an administrator must not be able to see who watches whom.
  'access-record.read': {
    words: 'See who has looked at a pupil, and who has done what',
    does: 'read',
    tier: 2,
    may: { 'safeguarding-lead': 'whole school' },
  },
  'access-record.export': {
    words: 'Take records of access out of the app as a file',
    does: 'export',
    tier: 2,
    may: { 'safeguarding-lead': 'whole school' },
  },
} as const satisfies Readonly<Record<string, AccessRule>>;
