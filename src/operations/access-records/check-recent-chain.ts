import { why } from '../../domain/authorise.ts';
import type { Person } from '../../domain/person.ts';
import type { School } from '../../domain/school.ts';
import type { Records } from '../records.ts';
import { followChain, type ChainFault } from './follow-chain.ts';
import { verifyChain } from './verify-chain.ts';

export interface ChainState {
  /** In the school's chain. */
  readonly records: number;
  /** The newest of them, which were checked. */
  readonly checked: number;
  readonly faults: readonly ChainFault[];
}

/** So many are checked in a moment; a school writes them in some days. The command `audit` checks all of them. */
const RECENT = 5_000;
const FAULTS_TOLD = 20;

/** Whether the newest records of a school are as they were written. Null for whoever may not know. */
export function checkRecentChain({
  records,
  recent = RECENT,
}: {
  readonly records: Pick<Records, 'audit'>;
  readonly recent?: number;
}) {
  return async ({ schoolId }: Pick<School, 'schoolId'>, person: Person): Promise<ChainState | null> => {
    if (why(person, 'access-record.read', {}).kind === 'refused') return null;
    const { audit } = records;
    const chain = await audit.chain(schoolId);
    if (chain === null || chain.seq <= recent) {
      const { records: all, faults } = await verifyChain(records, schoolId, null);
      return { records: all, checked: all, faults: faults.slice(0, FAULTS_TOLD) };
    }
    const before = chain.seq - recent;
    const [first] = await audit.chained(schoolId, before - 1, 1);
    const isThere = first?.seq === before && first.hash !== null;
    // Where the one before is gone, its hash is not known: the first that is checked shows it as a record that was changed.
    const start = { seq: before, hash: isThere ? first.hash : '' };
    const followed = await followChain(records, chain, start, null);
    return { records: chain.seq, checked: followed.records, faults: followed.faults.slice(0, FAULTS_TOLD) };
  };
}
