/** The most that the app takes from a file of somebody else's, so that none can fill the memory of the one app. */
export const FILE_LIMITS = {
  /** Bytes of a register file: a year of every mark of the largest schools is half of it. */
  registerBytes: 128 * 1024 * 1024,
  /** Bytes of a calendar file: some thousand times a school's year. */
  calendarBytes: 8 * 1024 * 1024,
  /** Characters of one row of a register file: a hundred times a year of marks in one cell. */
  rowCharacters: 100_000,
  /** Cells of one row of a register file: a year of marks that stand with commas and without quotation marks, thrice. */
  rowCells: 2_000,
  /** Lists and objects within each other in a JSON file: settings have fewer than ten. */
  jsonDepth: 64,
} as const;

/** Why a file of so many bytes is not read, in words for whoever gave it; null where it may be. */
export function tooLarge(name: string, bytes: number, most: number): string | null {
  if (bytes <= most) return null;
  return `${name} has ${inMegabytes(bytes)} MB and was not read. Allowed are ${inMegabytes(most)} MB. Export a shorter time to each file, and give each by itself.`;
}

/** Rounded up, so that a file just over the limit never shows the limit itself. */
function inMegabytes(bytes: number): number {
  return Math.ceil(bytes / (1024 * 1024));
}
