import type { Records } from '../records.ts';
import type { AuditRow } from '../records/audit-store.ts';
import { anchorHash } from './chain.ts';
import { followChain, type ChainFault, type NotedEnd } from './follow-chain.ts';

/** What a verification came to. The end's place and hash may be noted elsewhere, and asked for another time. */
export interface ChainVerdict {
  readonly schoolId: string;
  readonly records: number;
  readonly fromBeforeTheChain: number;
  readonly end: { readonly seq: number; readonly hash: string };
  /** Empty where nothing was removed, changed, put in or moved. */
  readonly faults: readonly ChainFault[];
}

/** Follows a school's chain from its anchor to its end. After a fault it goes on from what is there, so each is told once. */
export async function verifyChain(
  { audit }: Pick<Records, 'audit'>,
  schoolId: string,
  noted: NotedEnd | null,
): Promise<ChainVerdict> {
  const chain = await audit.chain(schoolId);
  const before = await audit.unchained(schoolId);
  if (chain === null) return unbegun(schoolId, before, await audit.chained(schoolId, 0, 1), noted);
  const isAnchored = before.length === chain.anchorRows && anchorHash(schoolId, before) === chain.anchorHash;
  const { records, end, faults } = await followChain({ audit }, chain, { seq: 0, hash: chain.anchorHash }, noted);
  const fromBefore = { schoolId, records, fromBeforeTheChain: before.length, end };
  return { ...fromBefore, faults: isAnchored ? faults : [NOT_ANCHORED, ...faults] };
}

const NOT_ANCHORED = { seq: 0, found: 'The records from before the chain are not those that it was anchored to.' };

function unbegun(
  schoolId: string,
  before: readonly AuditRow[],
  rows: readonly AuditRow[],
  noted: NotedEnd | null,
): ChainVerdict {
  const isBroken = rows.length > 0 || noted !== null;
  const faults = isBroken ? [{ seq: noted?.seq ?? 1, found: 'The end of the chain is missing.' }] : [];
  const end = { seq: 0, hash: anchorHash(schoolId, before) };
  return { schoolId, records: rows.length, fromBeforeTheChain: before.length, end, faults };
}
