import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseEnv } from 'node:util';

/**
 * The values for one of the toolkit's environments: those of `env/.env.<name>`, and over them those of the process.
 * An empty value counts as none. Gives null where there is no such file.
 */
export function readValues(
  root: string,
  name: string,
  processValues: Readonly<Record<string, string | undefined>>,
): ReadonlyMap<string, string> | null {
  const file = path.join(root, 'env', `.env.${name}`);
  if (!existsSync(file)) return null;
  const given = Object.entries({ ...parseEnv(readFileSync(file, 'utf8')), ...withoutEmpty(processValues) });
  return new Map(given.filter((entry): entry is [string, string] => entry[1] !== undefined && entry[1] !== ''));
}

function withoutEmpty(values: Readonly<Record<string, string | undefined>>): Record<string, string | undefined> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ''));
}
