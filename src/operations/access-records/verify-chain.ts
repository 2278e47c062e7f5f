import type { Records } from '../records.ts';
import type { AuditChain, AuditRow } from '../records/audit-store.ts';
import { anchorHash, linkHash, pupilSetOf } from './chain.ts';

export interface ChainFault {
  /** The place in the chain where it shows; 0 for the records from before it. */
  readonly seq: number;
  readonly found: string;
}

/** What a verification came to. The end's place and hash may be noted elsewhere, and asked for another time. */
export interface ChainVerdict {
  readonly schoolId: string;
  readonly records: number;
  readonly fromBeforeTheChain: number;
  readonly end: { readonly seq: number; readonly hash: string };
  /** Empty where nothing was removed, changed, put in or moved. */
  readonly faults: readonly ChainFault[];
}

/** An end of the chain that somebody noted down: it must still be in it. */
export interface NotedEnd {
  readonly seq: number;
  readonly hash: string;
}

const AT_ONCE = 2_000;

/** Follows a school's chain from its anchor to its end. After a fault it goes on from what is there, so each is told once. */
export async function verifyChain(
  { audit }: Pick<Records, 'audit'>,
  schoolId: string,
  noted: NotedEnd | null,
): Promise<ChainVerdict> {
  const chain = await audit.chain(schoolId);
  const before = await audit.unchained(schoolId);
  if (chain === null) return unbegun(schoolId, before, await audit.chained(schoolId, 0, 1), noted);
  const faults: ChainFault[] = [];
  if (before.length !== chain.anchorRows || anchorHash(schoolId, before) !== chain.anchorHash) {
    faults.push({ seq: 0, found: 'The records from before the chain are not those that it was anchored to.' });
  }
  const soundSets = new Set<string>();
  let end = { seq: 0, hash: chain.anchorHash };
  let records = 0;
  for (;;) {
    const rows = await audit.chained(schoolId, end.seq, AT_ONCE);
    for (const row of rows) {
      const fault = faultOf(row, end) ?? (await faultOfSet({ audit }, row, soundSets));
      if (fault !== null) faults.push(fault);
      end = { seq: row.seq ?? 0, hash: row.hash ?? '' };
      if (noted?.seq === end.seq && noted.hash !== end.hash) faults.push({ seq: end.seq, found: NOT_AS_NOTED });
    }
    records += rows.length;
    if (rows.length < AT_ONCE) break;
  }
  return {
    schoolId,
    records,
    fromBeforeTheChain: before.length,
    end,
    faults: [...faults, ...endFaults(chain, end, noted)],
  };
}

const NOT_AS_NOTED = 'This record is not the one that was noted down.';

function faultOf(row: AuditRow, last: NotedEnd): ChainFault | null {
  const seq = row.seq ?? 0;
  if (seq !== last.seq + 1) return { seq, found: `Records ${last.seq + 1} to ${seq - 1} are missing.` };
  return linkHash(last.hash, row) === row.hash
    ? null
    : { seq, found: 'This record, or the one before it, was changed.' };
}

async function faultOfSet(
  { audit }: Pick<Records, 'audit'>,
  row: AuditRow,
  sound: Set<string>,
): Promise<ChainFault | null> {
  const { pupilSet, seq } = row;
  if (pupilSet === null || sound.has(pupilSet)) return null;
  const pupilIds = await audit.pupilSet(pupilSet);
  if (pupilIds === null || pupilSetOf(pupilIds).setId !== pupilSet) {
    return { seq: seq ?? 0, found: 'The list of the pupils that it is about was changed or removed.' };
  }
  sound.add(pupilSet);
  return null;
}

function endFaults(chain: AuditChain, end: NotedEnd, noted: NotedEnd | null): ChainFault[] {
  const faults: ChainFault[] = [];
  // Records may be added while it is read.
  if (end.seq < chain.seq || (end.seq === chain.seq && end.hash !== chain.hash)) {
    faults.push({ seq: chain.seq, found: `The chain ends at ${end.seq}, and ${chain.seq} was its end.` });
  }
  if (noted !== null && noted.seq > end.seq) faults.push({ seq: noted.seq, found: 'The noted record is missing.' });
  return faults;
}

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
