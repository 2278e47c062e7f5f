import type { Reach } from './access/access-rule.ts';
import { ACCESS_RULES, type Verb } from './access/access-rules.ts';
import type { Person } from './person.ts';

export type { Verb } from './access/access-rules.ts';

/** What it is done to. A year group narrows it; without one it is the whole school. */
export interface Subject {
  readonly yearGroup?: number;
  readonly form?: string;
}

export type Answer =
  { readonly kind: 'allowed'; readonly reason: string } | { readonly kind: 'refused'; readonly reason: string };

/**
 * Whether a person may do something to a subject, and by what right or for want of what. Where an administrator looks as
 * them, both must be allowed it: looking as somebody adds nothing.
 */
export function why(person: Person, verb: Verb, subject: Subject): Answer {
  const answer = whyAlone(person, verb, subject);
  if (person.behind === undefined || answer.kind === 'refused') return answer;
  const behind = whyAlone(person.behind, verb, subject);
  if (behind.kind === 'refused') return { kind: 'refused', reason: NOT_BEHIND };
  return { kind: 'allowed', reason: `${answer.reason}; behind them: ${behind.reason}` };
}

function whyAlone(person: Person, verb: Verb, subject: Subject): Answer {
  for (const role of person.roles) {
    const reach = ACCESS_RULES[verb].may[role];
    if (reach !== undefined && isWithin(reach, person, subject)) {
      return { kind: 'allowed', reason: `${role}, ${reach}` };
    }
  }
  return { kind: 'refused', reason: refusal(person, verb) };
}

/** True where the person may do it to somebody at all: for showing a page or a button that narrows itself. */
export function mayAtAll(person: Person, verb: Verb): boolean {
  return bothOf(person).every((one) => hasRoleFor(one, verb));
}

/** The person, and the administrator who looks as them: for what goes by roles and not by a rule. */
export function bothOf(person: Person): readonly Person[] {
  return person.behind === undefined ? [person] : [person, person.behind];
}

/** Whether it is this very person who asks: what is somebody's own is not shown to whoever looks as them. */
export function isSelf(person: Person, personId: string | null): boolean {
  return person.behind === undefined && person.personId === personId;
}

function hasRoleFor(person: Person, verb: Verb): boolean {
  return person.roles.some((role) => ACCESS_RULES[verb].may[role] !== undefined);
}

function isWithin(reach: Reach, person: Person, { yearGroup, form }: Subject): boolean {
  if (reach === 'whole school') return true;
  if (reach === 'own year groups') return yearGroup !== undefined && person.yearGroups.includes(yearGroup);
  return form !== undefined && person.forms.includes(form);
}

const OUTSIDE_SCOPE = 'This pupil or group is outside the year groups or forms that the school’s staff list gives you.';
const NEEDS_A_ROLE = 'This needs';
const NOT_BEHIND =
  'You look as a colleague, and this is not among your own rights. Whoever looks as somebody sees what both of them may see.';

/** Whether words that somebody was answered are a refusal of the rules, and not of what they asked for. */
export function isRefusalOfRights(words: string): boolean {
  return words === OUTSIDE_SCOPE || words.startsWith(`${NEEDS_A_ROLE} one of these roles: `);
}

function refusal(person: Person, verb: Verb): string {
  const roles = Object.keys(ACCESS_RULES[verb].may).join(', ');
  return hasRoleFor(person, verb)
    ? OUTSIDE_SCOPE
    : `${NEEDS_A_ROLE} one of these roles: ${roles}. Ask the school’s administrator to add one to your name.`;
}
