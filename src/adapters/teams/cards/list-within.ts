/** "A, B and 3 more": as many items, from the first, as stay within a size in bytes of UTF-8. */
export function listWithin(maxBytes: number, items: readonly string[]): string {
  let bytes = 0;
  const shown = items.filter((item) => (bytes += Buffer.byteLength(item, 'utf8') + 2) <= maxBytes);
  const left = items.length - shown.length;
  if (left === 0) return shown.join(', ');
  return shown.length === 0 ? `${left} not named here` : `${shown.join(', ')} and ${left} more`;
}
