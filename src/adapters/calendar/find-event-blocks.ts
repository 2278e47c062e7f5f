/** The lines of one event, as they stand in the file. */
export interface EventBlock {
  /** Line of its BEGIN:VEVENT, the first of the file being 1. */
  readonly line: number;
  readonly text: string;
  /** False where the file ends, or another event begins, before this one has ended. */
  readonly isWhole: boolean;
}

/** Takes a file apart before it is parsed, so that one event that is no iCalendar does not cost the others. */
export function findEventBlocks(text: string): EventBlock[] {
  const blocks: EventBlock[] = [];
  const lines = text.split(/\r\n|\r|\n/);
  let start: number | null = null;
  const close = (end: number, isWhole: boolean) => {
    if (start !== null) blocks.push({ line: start + 1, text: lines.slice(start, end).join('\r\n'), isWhole });
    start = null;
  };
  for (const [index, line] of lines.entries()) {
    if (/^BEGIN:VEVENT\s*$/i.test(line)) {
      close(index, false);
      start = index;
    } else if (/^END:VEVENT\s*$/i.test(line)) {
      close(index + 1, true);
    }
  }
  close(lines.length, false);
  return blocks;
}
