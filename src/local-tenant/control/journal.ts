/** One request to the Connector, Graph or the token endpoint. */
export interface JournalEntry {
  /** When it arrived, by the tenant's clock. */
  readonly at: string;
  readonly method: string;
  /** Decoded, without the query. */
  readonly path: string;
  /** Null while it is being answered, 0 when the connection was dropped instead. */
  readonly status: number | null;
}

export interface Journal {
  /** Notes an arrival. Returns how to note the answer. */
  open(method: string, path: string): (status: number) => void;
  entries(): readonly JournalEntry[];
  clear(): void;
}

/** Old entries go when the journal is full: it is read by tests and people, not kept. */
const MAX_ENTRIES = 10_000;

export function createJournal(now: () => Date): Journal {
  const entries: { at: string; method: string; path: string; status: number | null }[] = [];
  return {
    open(method, path) {
      const entry = { at: now().toISOString(), method, path, status: null as number | null };
      entries.push(entry);
      if (entries.length > MAX_ENTRIES) entries.shift();
      return (status) => {
        entry.status = status;
      };
    },
    entries: () => entries.map((entry) => ({ ...entry })),
    clear: () => void entries.splice(0),
  };
}
