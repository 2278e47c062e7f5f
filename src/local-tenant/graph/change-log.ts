/** One change of a row. `sequence` rises by one with each change of the list. */
export interface Change {
  readonly sequence: number;
  readonly itemId: number;
}

export interface ChangeLog {
  /** The sequence that the next change will have. */
  readonly nextSequence: number;
  record(itemId: number): void;
  /** The latest change of each row at or after a sequence, oldest first; a row changed again since is given once. */
  since(sequence: number, limit: number): readonly Change[];
}

/** The order in which rows last changed, read from any point without looking at rows that have not changed since. */
export function createChangeLog(): ChangeLog {
  let changes: Change[] = [];
  let nextSequence = 0;
  const latest = new Map<number, number>();
  const isLatest = (change: Change): boolean => latest.get(change.itemId) === change.sequence;

  return {
    get nextSequence() {
      return nextSequence;
    },
    record: (itemId) => {
      latest.set(itemId, nextSequence);
      changes.push({ sequence: nextSequence, itemId });
      nextSequence += 1;
      // Rows edited over and over would make the log long and reading it slow.
      if (changes.length > 2 * latest.size + 1_000) changes = changes.filter(isLatest);
    },
    since: (sequence, limit) => {
      const found: Change[] = [];
      for (let at = firstAtOrAfter(changes, sequence); at < changes.length && found.length < limit; at += 1) {
        const change = changes[at];
        if (change !== undefined && isLatest(change)) found.push(change);
      }
      return found;
    },
  };
}

function firstAtOrAfter(changes: readonly Change[], sequence: number): number {
  let low = 0;
  let high = changes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((changes[middle]?.sequence ?? 0) < sequence) low = middle + 1;
    else high = middle;
  }
  return low;
}
