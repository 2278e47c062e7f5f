import writeXlsxFile, { type Cell } from 'write-excel-file/node';
import type { Sheet } from '../../domain/provisions/provisions-sheets.ts';

/** In characters; what is wider wraps. */
const WIDTH_MAX = 60;

/** Sheets as an Excel workbook. Text stays text: no cell of it is ever a formula. */
export async function provisionsWorkbook(sheets: readonly Sheet[]): Promise<Uint8Array> {
  const workbook = writeXlsxFile(
    sheets.map(({ name, head, rows }) => ({
      sheet: name,
      data: [
        head.map((value): Cell => ({ type: String, value, fontWeight: 'bold' })),
        ...rows.map((row) => row.map(cellOf)),
      ],
      columns: head.map((title, index) => ({ width: widthOf([title, ...rows.map((row) => row[index] ?? '')]) })),
      stickyRowsCount: 1,
      orientation: 'landscape' as const,
    })),
  );
  return new Uint8Array(await workbook.toBuffer());
}

function widthOf(values: readonly (string | number)[]): number {
  const longest = values.reduce<number>((width, value) => Math.max(width, String(value).length), 0);
  return Math.min(WIDTH_MAX, longest + 2);
}

function cellOf(value: string | number): Cell {
  if (typeof value === 'number') return { type: Number, value };
  return { type: String, value, wrap: true, alignVertical: 'top' };
}
