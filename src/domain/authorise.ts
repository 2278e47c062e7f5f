import type { Person, Role } from './person.ts';

/** What people do. Each route, card button and export names one; the table below says who may. */
export type Verb =
  | 'delivery.send-again'
  | 'register.read'
  | 'list.repair'
  | 'legal.read'
  | 'narrative.read'
  | 'narrative.write'
  | 'absent-list.read'
  | 'absent-list.reasons.read'
  | 'contact.record'
  | 'ladder.read'
  | 'ladder.reasons.read'
  | 'ladder.decide'
  | 'ladder.message'
  | 'action.issue'
  | 'action.act'
  | 'action.read'
  | 'briefing.write'
  | 'briefing.approve'
  | 'briefing.read'
  | 'naming-consent.read'
  | 'naming-consent.record'
  | 'channel.map'
  | 'school.administer';

/** What it is done to. A year group narrows it; without one it is the whole school. */
export interface Subject {
  readonly yearGroup?: number;
  readonly form?: string;
}

export type Answer =
  { readonly kind: 'allowed'; readonly reason: string } | { readonly kind: 'refused'; readonly reason: string };

type Reach = 'whole school' | 'own year groups' | 'own forms';

/** Those whose work is attendance in the whole school. */
const WHOLE_SCHOOL = {
  'attendance-champion': 'whole school',
  'attendance-officer': 'whole school',
  'senior-leader': 'whole school',
  'safeguarding-lead': 'whole school',
} as const;

const MAY: Readonly<Record<Verb, Partial<Record<Role, Reach>>>> = {
  'delivery.send-again': {
    'attendance-champion': 'whole school',
    'attendance-officer': 'whole school',
    administrator: 'whole school',
  },
  'register.read': { ...WHOLE_SCHOOL, 'head-of-year': 'own year groups', tutor: 'own forms' },
  // A narrative may tell of health or of a family: it goes to those who act on it (domain.md 5, tier 2).
  'narrative.read': { ...WHOLE_SCHOOL, 'head-of-year': 'own year groups' },
  // Rows of the lists that do not fit, or were deleted, and edits that SharePoint does not have: narratives among them.
  'list.repair': WHOLE_SCHOOL,
  // The legal route (domain.md 5, tier 3).
  'legal.read': { 'attendance-champion': 'whole school', 'senior-leader': 'whole school' },
  'narrative.write': { ...WHOLE_SCHOOL, 'head-of-year': 'own year groups' },
  'absent-list.read': { ...WHOLE_SCHOOL, 'head-of-year': 'own year groups', tutor: 'own forms' },
  // Broad reasons (domain.md 5, tier 1), in a view that one person alone gets.
  'absent-list.reasons.read': { ...WHOLE_SCHOOL, 'head-of-year': 'own year groups' },
  'contact.record': { ...WHOLE_SCHOOL, 'head-of-year': 'own year groups', tutor: 'own forms' },
  'ladder.read': { ...WHOLE_SCHOOL, 'head-of-year': 'own year groups' },
  // Why a pupil is vulnerable (domain.md 5, tier 2).
  'ladder.reasons.read': { 'attendance-champion': 'whole school', 'safeguarding-lead': 'whole school' },
  'ladder.decide': { 'safeguarding-lead': 'whole school', 'senior-leader': 'whole school' },
  // Who is away without a reason, with the words for the family (domain.md 5, tier 1).
  'ladder.message': { ...WHOLE_SCHOOL, 'head-of-year': 'own year groups' },
  'briefing.write': { ...WHOLE_SCHOOL, 'head-of-year': 'own year groups' },
  'briefing.approve': WHOLE_SCHOOL,
  // A briefing stands in a channel: whoever is on the staff list has its words before them.
  'briefing.read': {
    ...WHOLE_SCHOOL,
    'head-of-year': 'whole school',
    tutor: 'whole school',
    administrator: 'whole school',
  },
  'naming-consent.read': { ...WHOLE_SCHOOL, 'head-of-year': 'own year groups', tutor: 'own forms' },
  'naming-consent.record': { ...WHOLE_SCHOOL, 'head-of-year': 'own year groups' },
  'channel.map': { administrator: 'whole school', 'attendance-champion': 'whole school' },
  'school.administer': { administrator: 'whole school' },
  'action.issue': { ...WHOLE_SCHOOL, 'head-of-year': 'own year groups' },
  // Whose an action is decides more closely (actions/act-on-action.ts): anybody may be given one.
  'action.act': {
    ...WHOLE_SCHOOL,
    'head-of-year': 'whole school',
    tutor: 'whole school',
    administrator: 'whole school',
  },
  'action.read': { ...WHOLE_SCHOOL, 'head-of-year': 'own year groups', tutor: 'own forms' },
};

/** Whether a person may do something to a subject, and by what right or for want of what. */
export function why(person: Person, verb: Verb, subject: Subject): Answer {
  for (const role of person.roles) {
    const reach = MAY[verb][role];
    if (reach !== undefined && isWithin(reach, person, subject)) {
      return { kind: 'allowed', reason: `${role}, ${reach}` };
    }
  }
  return { kind: 'refused', reason: refusal(person, verb) };
}

/** True where the person may do it to somebody at all: for showing a page or a button that narrows itself. */
export function mayAtAll(person: Person, verb: Verb): boolean {
  return person.roles.some((role) => MAY[verb][role] !== undefined);
}

function isWithin(reach: Reach, person: Person, { yearGroup, form }: Subject): boolean {
  if (reach === 'whole school') return true;
  if (reach === 'own year groups') return yearGroup !== undefined && person.yearGroups.includes(yearGroup);
  return form !== undefined && person.forms.includes(form);
}

function refusal(person: Person, verb: Verb): string {
  const roles = Object.keys(MAY[verb]).join(', ');
  return mayAtAll(person, verb)
    ? 'This pupil or group is outside the year groups or forms that the school’s staff list gives you.'
    : `This needs one of these roles: ${roles}. Ask the school’s administrator to add one to your name.`;
}
