import type { ListName } from './list-definition.ts';

/**
 * What a version of the app changes in lists that an earlier one made. What is missing from a list is made whatever its
 * version; a `rename` is done once, when a list comes past its number, and only where the school has not given the
 * column a name of its own.
 */
export interface ListStep {
  /** Counts up by one and is never used again. */
  readonly number: number;
  /** For the person who runs it, and for the next one who adds a step. */
  readonly what: string;
  readonly renames: readonly {
    readonly list: ListName;
    readonly column: string;
    readonly from: string;
    readonly to: string;
  }[];
}

export const LIST_STEPS: readonly ListStep[] = [
  { number: 1, what: 'The risk register and the contacts.', renames: [] },
  { number: 2, what: 'Actions and legal steps have lists of their own.', renames: [] },
  {
    number: 3,
    what: 'The register holds cases: barriers, strategies, mentor, target, and why a case was opened and closed.',
    renames: [{ list: 'risk-register', column: 'YearGroup', from: 'Year', to: 'Year group' }],
  },
];

/** The version of lists that this app makes: the number of the last step. */
export const LISTS_VERSION = LIST_STEPS.at(-1)?.number ?? 0;

const NOTE = /\(Lists version (\d+)\)/;

/** The description of a list's Key column, which carries the version: Graph has no other place for it. */
export function withVersion(description: string, version: number = LISTS_VERSION): string {
  return `${description} (Lists version ${version})`;
}

/** The version that a Key column's description tells; 1 where it tells none, as the first version did. */
export function versionIn(description: string | null | undefined): number {
  return Number(NOTE.exec(description ?? '')?.[1] ?? 1);
}
