import { isRowAtFault } from './is-row-at-fault.ts';
import type { Clock, ListItem, ListWriteOutcome, MachineClock, SchoolLists } from './ports.ts';
import type { Database, Records } from './records.ts';
import type { ListWrite } from './records/list-write-store.ts';
import { noteEditsInSharePoint } from './cases/note-edits-in-sharepoint.ts';
import { printLike, saysTheSame } from './cases/seen-print.ts';

export interface SendListWriteNeeds {
  readonly database: Database;
  readonly clock: Clock;
  readonly machineClock: MachineClock;
  readonly listsOf: (schoolId: string) => SchoolLists;
}

/** Longer than the Graph client waits for an answer; two sends of one write at once would do no harm. */
const LEASE_MS = 60_000;
const SOON = { firstWaitMs: 5_000, waitMaxMs: 5 * 60_000 };
/** Somebody has to put something right first, such as a secret or a consent. */
const AFTER_HELP = { firstWaitMs: 60_000, waitMaxMs: 60 * 60_000 };
/** How often the figures of a row may change under a write before it waits. */
const REBASES_MAX = 3;

export type ListWriteProgress =
  | { readonly kind: 'written'; readonly item: ListItem }
  /** Somebody else's words are in the row, which the author has not seen. */
  | { readonly kind: 'conflict'; readonly current: ListItem }
  /** Recorded here; SharePoint has not answered, or an older write of the same row goes first. */
  | { readonly kind: 'waiting' }
  | { readonly kind: 'refused'; readonly detail: string };

/** Takes one recorded write to SharePoint. It stays recorded until SharePoint has it or a person must decide. */
export function sendListWrite({ database, clock, machineClock, listsOf }: SendListWriteNeeds) {
  return async (writeId: string): Promise<ListWriteProgress> => {
    const { listWrites, jobs } = database.records;
    const from = machineClock();
    const write = await listWrites.lease(writeId, { from, until: new Date(from.getTime() + LEASE_MS) });
    if (write === null) return settledBefore(database, await listWrites.get(writeId));
    const outcome = keptWaiting(await sendOnWhatIsThere({ database, clock }, listsOf(write.schoolId), write));
    switch (outcome.kind) {
      case 'written':
        await settle(database, write, 'written', null, outcome.item, clock());
        return outcome;
      case 'conflict':
        await settle(database, write, 'conflict', 'Somebody changed the row first.', outcome.current, clock());
        return outcome;
      case 'try-later': {
        const afterMs = outcome.retryAfterMs ?? backOffMs(write, outcome.needsHelp ? AFTER_HELP : SOON);
        await listWrites.putOff(writeId, outcome.detail, new Date(machineClock().getTime() + afterMs));
        await jobs.enqueue('send-list-write', { writeId }, { afterMs });
        return { kind: 'waiting' };
      }
      case 'gone':
      case 'refused': {
        const detail = outcome.kind === 'gone' ? 'The row was deleted in SharePoint.' : outcome.detail;
        await settle(database, write, 'refused', detail, null, clock());
        return { kind: 'refused', detail };
      }
    }
  };
}

/** What SharePoint refused for another reason than the row itself waits for whoever can put that right. */
function keptWaiting(outcome: ListWriteOutcome) {
  if (outcome.kind === 'refused' && !isRowAtFault(outcome)) {
    return { kind: 'try-later', retryAfterMs: null, detail: outcome.detail, needsHelp: true } as const;
  }
  return outcome.kind === 'try-later' ? ({ ...outcome, needsHelp: false } as const) : outcome;
}

function backOffMs({ attemptCount }: ListWrite, { firstWaitMs, waitMaxMs }: typeof SOON): number {
  return Math.min(firstWaitMs * 2 ** attemptCount, waitMaxMs);
}

/** Sends, and sends again on a newer version of the row as long as its words are those that the author saw. */
async function sendOnWhatIsThere(
  { database, clock }: Pick<SendListWriteNeeds, 'database' | 'clock'>,
  lists: SchoolLists,
  write: ListWrite,
): Promise<ListWriteOutcome> {
  let sent = write;
  for (let rebases = 0; rebases < REBASES_MAX; rebases += 1) {
    const outcome = othersRow(sent, await send(lists, sent));
    if (outcome.kind !== 'conflict' || !isAsSeen(write, outcome.current)) return outcome;
    const { itemId, etag } = outcome.current;
    await database.inTransaction(async (records) => {
      await takeInRow(records, write, outcome.current, clock());
      await records.listWrites.rebase(write.writeId, itemId, etag);
    });
    sent = { ...write, itemId, etag };
  }
  return { kind: 'try-later', retryAfterMs: null, detail: 'The row changes faster than it can be written.' };
}

/** Whatever else has changed in the row, its author saw these words. */
function isAsSeen({ basedOn }: ListWrite, { fields }: ListItem): boolean {
  return basedOn !== null && printLike(basedOn, fields) === basedOn;
}

function send(lists: SchoolLists, { list, itemId, etag, fields, rowKey }: ListWrite): Promise<ListWriteOutcome> {
  if (itemId === null || etag === null) return lists.create(list, { ...fields, Key: rowKey });
  return lists.update(list, itemId, etag, fields);
}

/** A new row whose key was in the list already comes back as it is there: a conflict, unless it says what we wrote. */
function othersRow(write: ListWrite, outcome: ListWriteOutcome): ListWriteOutcome {
  const isOurs = write.itemId !== null || write.basedOn === null || outcome.kind !== 'written';
  if (isOurs || saysTheSame(outcome.item.fields, write.fields)) return outcome;
  return { kind: 'conflict', current: outcome.item };
}

/** The next write of the row, which had to wait for this one, is sent without waiting for the minute. */
function settle(
  database: Database,
  { schoolId, list, rowKey, writeId }: ListWrite,
  state: 'written' | 'conflict' | 'refused',
  detail: string | null,
  item: ListItem | null,
  now: Date,
): Promise<void> {
  return database.inTransaction(async (records) => {
    const { listWrites, jobs } = records;
    if (item !== null) await takeInRow(records, { schoolId, list }, item, now);
    await listWrites.settle(writeId, state, detail, now);
    const next = (await listWrites.waiting(schoolId, list)).find((write) => write.rowKey === rowKey);
    if (next !== undefined) await jobs.enqueue('send-list-write', { writeId: next.writeId });
  });
}

/** The row as SharePoint gave it; what somebody did to it there goes on record with their name. */
async function takeInRow(
  records: Records,
  { schoolId, list }: Pick<ListWrite, 'schoolId' | 'list'>,
  item: ListItem,
  now: Date,
): Promise<void> {
  const changes = [{ kind: 'present', item }] as const;
  if (list === 'risk-register') await noteEditsInSharePoint(records, schoolId, changes);
  await records.listItems.apply(schoolId, list, changes, false, now);
}

async function settledBefore(database: Database, write: ListWrite | null): Promise<ListWriteProgress> {
  if (write?.state === 'refused') return { kind: 'refused', detail: write.detail ?? 'SharePoint refused it.' };
  if (write === null || write.state === 'waiting') return { kind: 'waiting' };
  const item = await database.records.listItems.byKey(write.schoolId, write.list, write.rowKey);
  if (item === null) return { kind: 'waiting' };
  return write.state === 'written' ? { kind: 'written', item } : { kind: 'conflict', current: item };
}
