import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { accessTable } from '../src/domain/access/access-table.ts';

/** Writes the page for head teachers from the rules. A test says when it is out of date. */
writeFileSync(path.join(import.meta.dirname, '..', 'docs', 'who-may-see-what.md'), accessTable());
