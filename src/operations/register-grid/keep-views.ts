import { isSelf } from '../../domain/authorise.ts';
import type { Person } from '../../domain/person.ts';
import type { School } from '../../domain/school.ts';
import type { Clock } from '../ports.ts';
import type { Database } from '../records.ts';
import type { SavedView } from '../records/saved-view-store.ts';

export type ViewChange =
  { readonly kind: 'save'; readonly view: SavedView } | { readonly kind: 'remove'; readonly viewId: string };

export const VIEWS_MAX = 40;

/** The views that a person keeps of the register; with a change, after it. Null where there would be too many. */
export function keepViews({ database, clock }: { readonly database: Database; readonly clock: Clock }) {
  return ({ schoolId }: School, person: Person, change: ViewChange | null): Promise<SavedView[] | null> => {
    const { personId } = person;
    // What somebody keeps for themselves is not for whoever looks as them.
    if (!isSelf(person, personId)) return Promise.resolve([]);
    const owner = { schoolId, personId };
    return database.inTransaction(async ({ savedViews }) => {
      const before = await savedViews.of(owner);
      if (change?.kind === 'remove') await savedViews.remove(owner, change.viewId);
      if (change?.kind === 'save') {
        const isNew = before.every(({ viewId }) => viewId !== change.view.viewId);
        if (isNew && before.length >= VIEWS_MAX) return null;
        await savedViews.save(owner, change.view, clock());
      }
      return change === null ? before : await savedViews.of(owner);
    });
  };
}
