import type { ColumnHeaders, RegisterColumn, UnrecognisedFile } from '../../../domain/register-files/register-file.ts';
import { columnsNamed } from './column-names.ts';
import { EXPECTED_COLUMNS, shapeOf, type ColumnPlaces, type Shape } from './shapes.ts';
import type { TextRow } from './split-rows.ts';

export interface FoundHeader {
  readonly kind: 'found';
  readonly shape: Shape;
  readonly row: TextRow;
  /** Where each column stands, the first being 0. */
  readonly places: ColumnPlaces;
  readonly headers: ColumnHeaders;
}

export type HeaderFinding =
  FoundHeader | { readonly kind: 'none'; readonly lack: Omit<UnrecognisedFile, 'shape' | 'reason'> };

/** Titles, dates of printing and blank rows stand above the header of a report. */
const ROWS_SEARCHED = 40;

/** Finds the header row and the shape of the file. Without one, tells what the row most like a header lacks. */
export function findHeader(rows: readonly TextRow[]): HeaderFinding {
  const candidates = rows.slice(0, ROWS_SEARCHED).map((row) => ({ row, places: placesOf(row.cells) }));
  for (const { row, places } of candidates) {
    const finding = shapeOf(places);
    if (finding.kind === 'found') {
      return { kind: 'found', shape: finding.shape, row, places, headers: headersOf(row, places) };
    }
  }
  const best = candidates.toSorted((a, b) => countOf(b.places) - countOf(a.places))[0];
  return { kind: 'none', lack: lackOf(best?.row.cells ?? [], best?.places ?? {}) };
}

/** How many columns of a header row are known, for choosing between ways to split it. */
export function countKnownColumns(cells: readonly string[]): number {
  return countOf(placesOf(cells));
}

function placesOf(cells: readonly string[]): ColumnPlaces {
  const found = new Map<RegisterColumn, { place: number; rank: number }>();
  for (const [place, cell] of cells.entries()) {
    for (const { column, rank } of columnsNamed(cell)) {
      if (rank < (found.get(column)?.rank ?? Infinity)) found.set(column, { place, rank });
    }
  }
  return Object.fromEntries([...found].map(([column, { place }]) => [column, place]));
}

function headersOf({ cells }: TextRow, places: ColumnPlaces): ColumnHeaders {
  return Object.fromEntries(Object.entries(places).map(([column, place]) => [column, (cells[place] ?? '').trim()]));
}

function countOf(places: ColumnPlaces): number {
  return new Set(Object.values(places)).size;
}

function lackOf(cells: readonly string[], places: ColumnPlaces): Omit<UnrecognisedFile, 'shape' | 'reason'> {
  const columnsFound = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  const finding = shapeOf(places);
  const missing = finding.kind === 'none' ? finding.missing : [];
  const known = countOf(places) > 0;
  const message = known
    ? `The file looks like ${finding.kind === 'none' ? finding.nearest : ''} but lacks ${missing.join(' and ')}. Add it to the export, and import that.`
    : `No row of the file is a header that is known. It needs one of: ${EXPECTED_COLUMNS.join('; ')}.`;
  return { message, columnsFound, missing, expected: EXPECTED_COLUMNS };
}
