/** Things kept in order, cheap to add to and to take from in the middle: in blocks, so that an insertion moves few. */
export interface SortedEntries<Entry> {
  readonly size: number;
  add(entry: Entry): void;
  /** Takes out the entry that compares as equal, if there is one. */
  remove(entry: Entry): void;
  /** The first position where a condition holds that, once true, stays true to the end; `size` if nowhere. */
  firstPosition(holds: (entry: Entry) => boolean): number;
  /** From `start` up to, not including, `end`. */
  slice(start: number, end: number): Entry[];
}

const MAX_BLOCK_SIZE = 512;

export function createSortedEntries<Entry extends object>(
  compare: (one: Entry, other: Entry) => number,
): SortedEntries<Entry> {
  const blocks: Entry[][] = [];
  let size = 0;

  const blockWhere = (holds: (entry: Entry) => boolean): number =>
    firstIndex(blocks, (block) => block.slice(-1).some(holds));

  return {
    get size() {
      return size;
    },
    add: (entry) => {
      const isAfter = (other: Entry): boolean => compare(other, entry) > 0;
      const at = Math.min(blockWhere(isAfter), Math.max(0, blocks.length - 1));
      const block = (blocks[at] ??= []);
      block.splice(firstIndex(block, isAfter), 0, entry);
      if (block.length > MAX_BLOCK_SIZE) blocks.splice(at + 1, 0, block.splice(MAX_BLOCK_SIZE / 2));
      size += 1;
    },
    remove: (entry) => {
      const isHere = (other: Entry): boolean => compare(other, entry) >= 0;
      const at = blockWhere(isHere);
      const block = blocks[at] ?? [];
      const index = firstIndex(block, isHere);
      if (block[index] === undefined || compare(block[index], entry) !== 0) return;
      block.splice(index, 1);
      if (block.length === 0) blocks.splice(at, 1);
      size -= 1;
    },
    firstPosition: (holds) => {
      const at = blockWhere(holds);
      const before = blocks.slice(0, at).reduce((total, block) => total + block.length, 0);
      return before + firstIndex(blocks[at] ?? [], holds);
    },
    slice: (start, end) => sliceOf(blocks, start, end),
  };
}

function sliceOf<Entry>(blocks: readonly Entry[][], start: number, end: number): Entry[] {
  const found: Entry[] = [];
  let position = 0;
  for (const block of blocks) {
    if (position >= end) break;
    if (position + block.length > start) found.push(...block.slice(Math.max(0, start - position), end - position));
    position += block.length;
  }
  return found;
}

function firstIndex<Item extends object>(items: readonly Item[], holds: (item: Item) => boolean): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = items[middle];
    if (item !== undefined && holds(item)) high = middle;
    else low = middle + 1;
  }
  return low;
}
