import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { TenantContext } from '../tenant-context.ts';
import { bodyRefusal } from './body-refusal.ts';
import type { GraphLimits } from './graph-limits.ts';
import { type GraphRefusal, invalidRequest, isRefusal, notFound, refusal } from './graph-result.ts';
import type { Actor } from './list-item.ts';
import { createListStore, type ListStore } from './list-store.ts';
import { createSiteUsers, type SiteUsers } from './site-users.ts';

export interface SharePointSite {
  readonly users: SiteUsers;
  lists(): readonly ListStore[];
  /** By id, name or display name. */
  list(idOrName: string): ListStore | GraphRefusal;
  /** Makes a list with its columns, or nothing at all. */
  createList(definition: unknown, by: Actor): ListStore | GraphRefusal;
  removeList(list: ListStore): void;
}

const listDefinition = z.strictObject({
  displayName: z.string().min(1).max(255),
  description: z.string().default(''),
  columns: z.array(z.unknown()).default([]),
  list: z.strictObject({ template: z.literal('genericList').default('genericList') }).optional(),
});

/** The site of the school's lists. It has none at the start, and forgets them all when the tenant stops. */
export function createSharePointSite(context: TenantContext, limits: GraphLimits): SharePointSite {
  const lists = new Map<string, ListStore>();
  const find = (wanted: string): ListStore | undefined =>
    lists.get(wanted) ?? [...lists.values()].find(({ details }) => isCalled(wanted, details));

  return {
    users: createSiteUsers(context.settings.people),
    lists: () => [...lists.values()],
    list: (idOrName) => find(idOrName) ?? notFound('The specified list was not found'),
    createList: (definition, createdBy) => {
      const parsed = listDefinition.safeParse(definition);
      if (!parsed.success) return bodyRefusal(parsed.error, 'microsoft.graph.list');
      const { displayName, description, columns } = parsed.data;
      const name = urlName(displayName);
      if (name === '') return invalidRequest(`A list cannot be called "${displayName}".`);
      if (find(displayName) ?? find(name)) return refusal(409, 'nameAlreadyExists', 'Name already exists');
      const listId = randomUUID();
      const list = createListStore(
        { listId, name, displayName, description, createdAt: context.clock.now(), createdBy },
        limits.listThreshold,
        () => context.events.emit({ kind: 'list', listId }),
      );
      const fault = columns.map((column) => list.columns.add(column)).find(isRefusal);
      if (fault !== undefined) return fault;
      lists.set(listId, list);
      return list;
    },
    removeList: (list) => void lists.delete(list.details.listId),
  };
}

function isCalled(wanted: string, { name, displayName }: ListStore['details']): boolean {
  return [name, displayName].some((text) => text.toLowerCase() === wanted.toLowerCase());
}

/** The server derives `name` of the display name, without what an address cannot hold (microsoft.md 5.1). */
function urlName(displayName: string): string {
  return displayName.replace(/["*:<>?/\\|#%]/g, '').trim();
}
