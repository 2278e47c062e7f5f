import type { Records } from '../records.ts';
import type { AuditChain, AuditRow } from '../records/audit-store.ts';
import { linkHash, pupilSetOf } from './chain.ts';

export interface ChainFault {
  /** The place in the chain where it shows; 0 for the records from before it. */
  readonly seq: number;
  readonly found: string;
}

/** A place in the chain with its hash: the end of one, or one that somebody noted down. */
export interface NotedEnd {
  readonly seq: number;
  readonly hash: string;
}

export interface Followed {
  readonly records: number;
  readonly end: NotedEnd;
  readonly faults: readonly ChainFault[];
}

const AT_ONCE = 2_000;

/** Follows a chain from a place whose hash is known to its end. After a fault it goes on from what is there, so each is told once. */
export async function followChain(
  { audit }: Pick<Records, 'audit'>,
  chain: AuditChain,
  start: NotedEnd,
  noted: NotedEnd | null,
): Promise<Followed> {
  const faults: ChainFault[] = [];
  const soundSets = new Set<string>();
  let end = start;
  let records = 0;
  for (;;) {
    const rows = await audit.chained(chain.schoolId, end.seq, AT_ONCE);
    for (const row of rows) {
      const fault = faultOf(row, end) ?? (await faultOfSet({ audit }, row, soundSets));
      if (fault !== null) faults.push(fault);
      end = { seq: row.seq ?? 0, hash: row.hash ?? '' };
      if (noted?.seq === end.seq && noted.hash !== end.hash) faults.push({ seq: end.seq, found: NOT_AS_NOTED });
    }
    records += rows.length;
    if (rows.length < AT_ONCE) break;
  }
  return { records, end, faults: [...faults, ...endFaults(chain, end, noted)] };
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
