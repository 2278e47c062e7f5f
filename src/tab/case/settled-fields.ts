import type { CaseChanged } from '../../http/cases-contract.ts';
import type { EditedFields } from './case-draft.ts';

export type CaseConflict = Extract<CaseChanged, { kind: 'conflict' }>;
export type Side = 'mine' | 'theirs';

/** Which field of an edit a column of the register holds. */
const FIELD_OF_COLUMN: Readonly<Record<string, keyof EditedFields>> = {
  ...{ Barriers: 'barriers', Strategies: 'strategies', Mentor: 'mentor', TargetSessions: 'targetSessions' },
};

/** What is still to be sent after a conflict: an edit without the fields of which the other version is to stand. */
export function settledFields(
  edited: EditedFields,
  { fields }: Pick<CaseConflict, 'fields'>,
  chosen: Readonly<Record<string, Side>>,
): EditedFields {
  const given = fields.flatMap(({ column }) => (chosen[column] === 'theirs' ? [FIELD_OF_COLUMN[column]] : []));
  return Object.fromEntries(Object.entries(edited).filter(([field]) => !given.some((each) => each === field)));
}
