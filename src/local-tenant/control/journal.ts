/** One request to the Connector, Graph or the token endpoint. */
export interface JournalEntry {
  /** When it arrived, by the tenant's clock. */
  readonly at: string;
  readonly method: string;
  /** Decoded, without the query. */
  readonly path: string;
  /** Null while it is being answered, 0 when the connection was dropped instead. */
  readonly status: number | null;
  /** Length of the answer's body; null while it is being answered, and for a request inside a batch. */
  readonly answerBytes: number | null;
}

export interface Journal {
  /** Notes an arrival. Returns how to note the answer; `answerBytes` is left out where it has no body of its own. */
  open(method: string, path: string): (status: number, answerBytes?: number | null) => void;
  entries(): readonly JournalEntry[];
  clear(): void;
}

/** Old entries go when the journal is full: it is read by tests and people, not kept. */
const MAX_ENTRIES = 10_000;

export function createJournal(now: () => Date): Journal {
  const entries: { -readonly [Name in keyof JournalEntry]: JournalEntry[Name] }[] = [];
  return {
    open(method, path) {
      const entry: (typeof entries)[number] = {
        ...{ at: now().toISOString(), method, path },
        ...{ status: null, answerBytes: null },
      };
      entries.push(entry);
      if (entries.length > MAX_ENTRIES) entries.shift();
      return (status, answerBytes = null) => {
        entry.status = status;
        entry.answerBytes = answerBytes;
      };
    },
    entries: () => entries.map((entry) => ({ ...entry })),
    clear: () => void entries.splice(0),
  };
}
