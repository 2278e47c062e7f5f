import { z } from 'zod';
import type { ListItem } from '../../operations/ports.ts';
import type { ListDefinition } from '../../domain/lists/list-definition.ts';
import { fromGraphFields } from './list-fields.ts';

const identity = z.object({ displayName: z.string().nullish() });

/** A `listItem` of Graph, with `$expand=fields`. */
export const graphItem = z.object({
  id: z.string(),
  eTag: z.string(),
  lastModifiedDateTime: z.string(),
  lastModifiedBy: z.object({ user: identity.nullish(), application: identity.nullish() }).nullish(),
  fields: z.record(z.string(), z.unknown()),
});
export type GraphItem = z.infer<typeof graphItem>;

export function toListItem(definition: ListDefinition, item: GraphItem): ListItem {
  const { user, application } = item.lastModifiedBy ?? {};
  const editor = item.fields['Editor'];
  return {
    itemId: item.id,
    etag: item.eTag,
    fields: fromGraphFields(definition, item.fields),
    modifiedAt: item.lastModifiedDateTime,
    modifiedBy: user?.displayName ?? application?.displayName ?? (typeof editor === 'string' ? editor : null),
  };
}
