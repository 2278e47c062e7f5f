import type { Provision } from '../strategy/provision.ts';

/** A line of the pack that somebody may be given. */
export interface OfferedProvision {
  readonly id: string;
  readonly title: string;
  /** Open or due now, so that it comes first. */
  readonly isDue: boolean;
  /** It is for the pupils that the strategy selects. */
  readonly isForPupils: boolean;
}

/** What the app posts or reports by itself is nobody's task. */
const DONE_BY_PEOPLE: readonly Provision['does'][] = ['assigns', 'drafts', 'prepares-a-list', 'reminds'];

/** The lines that people do: first what is due, then what the pack assigns to people, then the others, each in its order. */
export function offeredProvisions(provisions: readonly Provision[], dueIds: ReadonlySet<string>): OfferedProvision[] {
  const rank = ({ id, does }: Provision) => (dueIds.has(id) ? 0 : does === 'assigns' ? 1 : 2);
  return provisions
    .filter(({ active, duplicateOf, does }) => active && duplicateOf === null && DONE_BY_PEOPLE.includes(does))
    .toSorted((one, other) => rank(one) - rank(other))
    .map(({ id, title, trigger }) => ({ id, title, isDue: dueIds.has(id), isForPupils: trigger.kind === 'pupils' }));
}
