import { z } from 'zod';
import { PACK_IDS } from './load-pack.ts';
import { pack } from './pack-schema.ts';
import { provisionKeys } from './provision-schema.ts';

/**
 * The published schema of a school's own pack, for editors that help while it is written. Every part may be left out,
 * because what is left out stays as it is in the pack that it is based on.
 */
export function packJsonSchema(): unknown {
  const { provisions: _replaced, ...parts } = pack.shape;
  const changed = Object.fromEntries(Object.entries(parts).map(([key, part]) => [key, partly(part).optional()]));
  const own = z.strictObject({
    $schema: z.string().optional(),
    basedOn: z.enum(PACK_IDS),
    ...changed,
    provisions: z.array(provisionKeys.partial().required({ id: true })).optional(),
  });
  return { title: 'A school’s attendance strategy', ...z.toJSONSchema(own, { io: 'input' }) };
}

/** An object is changed key by key: none of its keys is needed. */
function partly(part: z.ZodType): z.ZodType {
  return part instanceof z.ZodObject ? part.partial() : part;
}
