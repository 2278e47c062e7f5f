/** A value that the manifest asks for and nobody gives, and the places in the manifest that ask. */
export interface UnsetVariable {
  readonly name: string;
  readonly usedAt: readonly string[];
}

export type Filled =
  | { readonly kind: 'filled'; readonly manifest: unknown }
  | { readonly kind: 'unset'; readonly variables: readonly UnsetVariable[] };

/** Puts values in place of `${{NAME}}` in every text of a manifest, as the Microsoft 365 Agents Toolkit does. */
export function fillPlaceholders(template: unknown, values: ReadonlyMap<string, string>): Filled {
  const missing = new Map<string, string[]>();
  const manifest = mapTexts(template, '', (text, place) =>
    text.replace(PLACEHOLDER, (_, name: string) => {
      const value = values.get(name);
      if (value === undefined) missing.set(name, [...(missing.get(name) ?? []), place]);
      return value ?? '';
    }),
  );
  if (missing.size === 0) return { kind: 'filled', manifest };
  return { kind: 'unset', variables: [...missing].map(([name, usedAt]) => ({ name, usedAt: [...new Set(usedAt)] })) };
}

/** Every name that a file asks for, each once. */
export function placeholdersIn(text: string): string[] {
  return [...new Set([...text.matchAll(PLACEHOLDER)].map(([, name = '']) => name))];
}

const PLACEHOLDER = /\$\{\{\s*(\w+)\s*\}\}/g;

function mapTexts(node: unknown, place: string, change: (text: string, place: string) => string): unknown {
  if (typeof node === 'string') return change(node, place);
  if (Array.isArray(node)) return node.map((child, index) => mapTexts(child, `${place}[${index}]`, change));
  if (typeof node !== 'object' || node === null) return node;
  return Object.fromEntries(
    Object.entries(node).map(([key, child]) => [key, mapTexts(child, place === '' ? key : `${place}.${key}`, change)]),
  );
}
