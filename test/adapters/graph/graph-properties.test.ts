import { describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { channelMessage } from '../../../src/adapters/graph/card-reader.ts';
import { graphColumn, toGraphColumn } from '../../../src/adapters/graph/graph-column.ts';
import { LIST_DEFINITIONS } from '../../../src/domain/lists/list-definitions.ts';
import { graphItem } from '../../../src/adapters/graph/list-item.ts';

const file = readFileSync(path.join(import.meta.dirname, 'graph-v1-properties.json'), 'utf8');
/** Each property's type, by the name of the type that has it, its bases' included. */
const { types } = z.object({ types: z.record(z.string(), z.record(z.string(), z.string())) }).parse(JSON.parse(file));

function unknownNames(typeName: string, given: object): string[] {
  const known = types[typeName] ?? {};
  return Object.keys(given).filter((name) => !(name in known));
}

const definitions = Object.values(LIST_DEFINITIONS);
const columns = definitions.flatMap((definition) =>
  definition.columns.map((column) => ({ column, of: `${definition.list} ${column.name}` })),
);

describe('names are those of Graph v1.0', () => {
  test.each(columns)('$of is made of columnDefinition’s properties and its facet’s', ({ column }) => {
    const made = toGraphColumn(column);
    expect(unknownNames('columnDefinition', made)).toEqual([]);
    for (const [name, value] of Object.entries(made)) {
      if (typeof value === 'object' && value !== null) {
        expect(unknownNames(types['columnDefinition']?.[name] ?? '', value as object)).toEqual([]);
      }
    }
  });

  test.each([
    { type: 'columnDefinition', read: graphColumn.shape },
    { type: 'listItem', read: graphItem.shape },
    { type: 'chatMessage', read: channelMessage.shape },
  ])('everything read of a $type is there', ({ type, read }) => {
    expect(unknownNames(type, read)).toEqual([]);
  });

  test('a wrong name is noticed, so that the tests above mean something', () => {
    expect(unknownNames('listItem', { etag: '' })).toEqual(['etag']);
  });
});
