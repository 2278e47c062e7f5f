/** What somebody chose to see of the risk register, under a name of their own. */
export interface SavedView {
  readonly viewId: string;
  readonly name: string;
  /** As the tab chose it; whoever reads it checks its form, for an older tab may have written it. */
  readonly choices: unknown;
}

export interface ViewOwner {
  readonly schoolId: string;
  readonly personId: string;
}

export interface SavedViewStore {
  /** By name. */
  of(owner: ViewOwner): Promise<SavedView[]>;
  /** One with the same id is written over. */
  save(owner: ViewOwner, view: SavedView, at: Date): Promise<void>;
  remove(owner: ViewOwner, viewId: string): Promise<void>;
}
