import { readFileSync } from 'node:fs';
import { z } from 'zod';

/** The template of a card, from the JSON file beside this one. */
export function readTemplate(name: string): object {
  const json = readFileSync(new URL(`${name}.card.json`, import.meta.url), 'utf8');
  return z.record(z.string(), z.unknown()).parse(JSON.parse(json));
}
