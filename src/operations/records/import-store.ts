export interface ImportRecord {
  readonly importId: string;
  readonly schoolId: string;
  readonly fileName: string;
  readonly sha256: string;
  readonly verdict: 'applied' | 'held' | 'refused';
  readonly receivedAt: Date;
  readonly receivedBy: string;
  readonly report: unknown;
}

export interface ImportStore {
  add(record: ImportRecord): Promise<void>;
  /** When a file of the same bytes was last taken in; null if none was. */
  lastApplied(schoolId: string, sha256: string): Promise<Date | null>;
  latest(schoolId: string, count: number): Promise<ImportRecord[]>;
}
