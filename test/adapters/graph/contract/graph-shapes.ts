import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

const shape = z.object({
  base: z.string().nullable(),
  open: z.boolean(),
  properties: z.record(z.string(), z.string()),
  navigation: z.record(z.string(), z.string()),
});
type Shape = z.infer<typeof shape>;

const file = readFileSync(path.join(import.meta.dirname, 'graph-v1-list-shapes.json'), 'utf8');
/** Graph v1.0's own model of what has to do with lists, as Microsoft publishes it. */
const { types } = z.object({ types: z.record(z.string(), shape) }).parse(JSON.parse(file));

const object = z.record(z.string(), z.unknown());

const PLAIN: Readonly<Record<string, z.ZodType>> = {
  'Edm.String': z.string(),
  'Edm.Boolean': z.boolean(),
  'Edm.Int32': z.int(),
  'Edm.Int64': z.int(),
  'Edm.Double': z.number(),
  'Edm.DateTimeOffset': z.iso.datetime({ offset: true }),
};

/** What of a value is not as a type of Graph's has it: names that it does not have, values of another type. */
export function shapeFaults(typeName: string, value: unknown, at = typeName): string[] {
  const many = /^Collection\((.+)\)$/.exec(typeName)?.[1];
  if (many !== undefined) {
    const items = z.array(z.unknown()).safeParse(value);
    return items.success ? items.data.flatMap((item) => shapeFaults(many, item, at)) : [`${at} is no array`];
  }
  const plain = PLAIN[typeName];
  if (plain !== undefined) return value === null || plain.safeParse(value).success ? [] : [`${at} is no ${typeName}`];
  const known = types[typeName];
  // Enumerations and types that lists do not use.
  if (known === undefined) return [];
  const given = object.safeParse(value);
  if (!given.success) return [`${at} is no ${typeName}`];
  const members = membersOf(known);
  return Object.entries(given.data).flatMap(([name, part]) => {
    if (name.startsWith('@') || name.includes('@odata.')) return [];
    const type = members[name];
    if (type === undefined) return isOpen(known) ? [] : [`${at} has no ${name}`];
    return part === null ? [] : shapeFaults(type, part, `${at}.${name}`);
  });
}

function membersOf({ base, properties, navigation }: Shape): Readonly<Record<string, string>> {
  const inherited = base === null ? undefined : types[base];
  return { ...(inherited === undefined ? {} : membersOf(inherited)), ...properties, ...navigation };
}

function isOpen({ open }: Shape): boolean {
  return open;
}
