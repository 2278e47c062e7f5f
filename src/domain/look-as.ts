import { ACCESS_RULES, type Verb } from './access/access-rules.ts';
import { why } from './authorise.ts';
import type { Person } from './person.ts';

export type Looking =
  { readonly kind: 'looking'; readonly person: Person } | { readonly kind: 'refused'; readonly reason: string };

/**
 * The person as whom an administrator looks at the tab: with the rights that both of them have (authorise.ts). Null for
 * somebody who is not of the administrator's school.
 */
export function lookAs(administrator: Person, other: Person | null): Looking {
  const right = why(administrator, 'staff.look-as', {});
  if (right.kind === 'refused') return right;
  if (administrator.behind !== undefined) return { kind: 'refused', reason: ONE_AT_A_TIME };
  if (other === null) return { kind: 'refused', reason: NOBODY };
  if (other.personId === administrator.personId) return { kind: 'refused', reason: ONESELF };
  return { kind: 'looking', person: { ...other, behind: administrator } };
}

/** Why whoever looks as somebody may not ask this: they change nothing and take nothing out. Null where they may. */
export function whyNotWhileLooking(isChange: boolean, verb: Verb | null): string | null {
  if (isChange) return CHANGES_NOTHING;
  return verb !== null && ACCESS_RULES[verb].does === 'export' ? TAKES_NOTHING_OUT : null;
}

const NOBODY = 'Nobody of your school’s staff list has this id.';
const ONE_AT_A_TIME = 'You look as a colleague already. Stop looking as them first.';
const ONESELF = 'One does not look as oneself.';
const CHANGES_NOTHING = 'You look as a colleague, and can change nothing. Stop looking as them first.';
const TAKES_NOTHING_OUT = 'You look as a colleague, and can take nothing out of the app. Stop looking as them first.';
