/** "1 row", "2 rows", "1,200 pupils": a number with its noun, as a person would write it. */
export function counted(count: number, noun: string, plural = `${noun}s`): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? noun : plural}`;
}
