/** A place in a grid. `cell` is null for the row itself, which stands before its first cell. */
export interface GridPlace {
  readonly row: number;
  readonly cell: number | null;
}

export interface GridSize {
  readonly rows: number;
  readonly cells: number;
  /** Rows that a page key moves by. */
  readonly page: number;
}

/**
 * Where a key leads in a grid (ARIA Authoring Practices, grid and treegrid): arrows by one, page keys by a page, Home and
 * End to the ends of the row when a cell is active and of the grid otherwise or with Control. Null for any other key.
 */
export function gridMove(
  { key, hasControl }: { readonly key: string; readonly hasControl: boolean },
  { row, cell }: GridPlace,
  size: GridSize,
): GridPlace | null {
  const page = Math.max(1, size.page);
  const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: page, PageUp: -page };
  const step = hasControl ? undefined : steps[key];
  if (step !== undefined) return { row: Math.min(size.rows - 1, Math.max(0, row + step)), cell };
  const isInRow = cell !== null && !hasControl;
  switch (key) {
    case 'Home':
      return isInRow ? { row, cell: 0 } : { row: 0, cell };
    case 'End':
      return isInRow ? { row, cell: size.cells - 1 } : { row: size.rows - 1, cell };
    case 'ArrowRight':
      return hasControl ? null : { row, cell: Math.min(size.cells - 1, (cell ?? -1) + 1) };
    case 'ArrowLeft':
      return hasControl ? null : { row, cell: cell === null || cell === 0 ? null : cell - 1 };
    default:
      return null;
  }
}
