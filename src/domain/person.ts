/** The parts people play in attendance work; each opens certain verbs (authorise.ts). */
export const ROLES = [
  'attendance-champion',
  'attendance-officer',
  'head-of-year',
  'tutor',
  'senior-leader',
  'safeguarding-lead',
  'senco',
  'governor',
  'administrator',
] as const;
export type Role = (typeof ROLES)[number];

/** A member of staff, known by their Entra object id, from the school's staff list. */
export interface Person {
  readonly personId: string;
  readonly name: string;
  readonly roles: readonly Role[];
  /** Years in their care. Empty with a school-wide role means the whole school. */
  readonly yearGroups: readonly number[];
  readonly forms: readonly string[];
  /** Who is told when an action of theirs is overdue; absent or null where the staff list names nobody. */
  readonly lineManagerId?: string | null;
  /** The administrator who looks as this person (look-as.ts); absent where they are themselves. Never kept anywhere. */
  readonly behind?: Omit<Person, 'behind'>;
}
