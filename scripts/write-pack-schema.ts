import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { packJsonSchema } from '../src/packs/pack-json-schema.ts';

/** Writes the schema that schools' editors read. A test says when it is out of date. */
const file = path.join(import.meta.dirname, '..', 'docs', 'pack.schema.json');
writeFileSync(file, `${JSON.stringify(packJsonSchema(), null, 2)}\n`);
