import type { School } from '../domain/school.ts';
import type { Clock, ListItem, ListName, ListWriteOutcome, MachineClock, SchoolLists } from './ports.ts';
import type { Database, ListWrite } from './records.ts';

export interface SendListWriteNeeds {
  readonly database: Database;
  readonly clock: Clock;
  readonly machineClock: MachineClock;
  readonly listsOf: (schoolId: string) => SchoolLists;
}

/** Longer than the Graph client waits for an answer. */
const LEASE_MS = 60_000;
const FIRST_WAIT_MS = 5_000;
const WAIT_MAX_MS = 5 * 60_000;

export type ListWriteProgress =
  | { readonly kind: 'written'; readonly item: ListItem }
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
    if (write === null) return settledBefore(await listWrites.get(writeId));
    const outcome = ownWordsOrConflict(write, await send(listsOf(write.schoolId), write));
    switch (outcome.kind) {
      case 'written':
        await settle(database, write, 'written', null, outcome.item, clock());
        return { kind: 'written', item: outcome.item };
      case 'conflict':
        await settle(database, write, 'conflict', 'Somebody changed the row first.', outcome.current, clock());
        return { kind: 'conflict', current: outcome.current };
      case 'try-later': {
        await listWrites.settle(writeId, 'waiting', outcome.detail, clock());
        const backOffMs = Math.min(FIRST_WAIT_MS * 2 ** write.attemptCount, WAIT_MAX_MS);
        await jobs.enqueue('send-list-write', { writeId }, { afterMs: outcome.retryAfterMs ?? backOffMs });
        return { kind: 'waiting' };
      }
      case 'gone':
      case 'refused': {
        const detail = outcome.kind === 'gone' ? 'The row was deleted in SharePoint.' : outcome.detail;
        await listWrites.settle(writeId, 'refused', detail, clock());
        return { kind: 'refused', detail };
      }
    }
  };
}

function send(lists: SchoolLists, write: ListWrite): Promise<ListWriteOutcome> {
  const { list, itemId, etag, fields, rowKey } = write;
  if (itemId === null || etag === null) return lists.create(list, { ...fields, Key: rowKey });
  return lists.update(list, itemId, etag, fields);
}

/** A new row whose key was already in the list comes back as it is there: somebody else's words, unless they are ours. */
function ownWordsOrConflict(write: ListWrite, outcome: ListWriteOutcome): ListWriteOutcome {
  if (outcome.kind !== 'written' || write.itemId !== null) return outcome;
  const { item } = outcome;
  const isOurs = Object.entries(write.fields).every(([column, ours]) => {
    // SharePoint gives an empty text back as null.
    return typeof ours !== 'string' || ours === '' || item.fields[column] === ours;
  });
  return isOurs ? outcome : { kind: 'conflict', current: item };
}

function settle(
  database: Database,
  { schoolId, list, writeId }: { schoolId: School['schoolId']; list: ListName; writeId: string },
  state: 'written' | 'conflict',
  detail: string | null,
  item: ListItem,
  now: Date,
): Promise<void> {
  return database.inTransaction(async (records) => {
    await records.listItems.apply(schoolId, list, [{ kind: 'present', item }], false);
    await records.listWrites.settle(writeId, state, detail, now);
  });
}

function settledBefore(write: ListWrite | null): ListWriteProgress {
  if (write?.state === 'refused') return { kind: 'refused', detail: write.detail ?? 'SharePoint refused it.' };
  return { kind: 'waiting' };
}
