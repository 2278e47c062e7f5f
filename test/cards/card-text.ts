/** Every text of a card in reading order, as a reader would see it: the marks that isolate a name are invisible. */
export function textsOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(textsOf);
  if (typeof value !== 'object' || value === null) return [];
  const inlines = 'inlines' in value && Array.isArray(value.inlines) ? [textsOf(value.inlines).join('')] : null;
  if (inlines !== null) return inlines;
  return Object.entries(value).flatMap(([key, item]) =>
    key === 'text' && typeof item === 'string' ? [visible(item)] : textsOf(item),
  );
}

export function visible(text: string): string {
  return text.replaceAll(/[\u2060\u2068\u2069]/g, '');
}

/** Every object of a card, at any depth. */
export function partsOf(value: unknown): Record<string, unknown>[] {
  if (Array.isArray(value)) return value.flatMap(partsOf);
  if (typeof value !== 'object' || value === null) return [];
  return [{ ...value }, ...Object.values(value).flatMap(partsOf)];
}
