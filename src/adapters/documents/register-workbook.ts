import writeXlsxFile, { type Cell } from 'write-excel-file/node';
import type { RegisterSheet } from '../../operations/register-grid/register-sheet.ts';

/** In characters, column by column of the sheet. */
const WIDTHS = [28, 10, 8, 10, 10, 12, 22, 60, 60, 18];

/** The register as an Excel workbook. Text stays text: no cell of it is ever a formula. */
export async function registerWorkbook({ head, rows }: RegisterSheet): Promise<Uint8Array> {
  const top = head.map((value): Cell => ({ type: String, value, fontWeight: 'bold', wrap: true }));
  const body = rows.map((row) => row.map(cellOf));
  const columns = head.map((_, index) => ({ width: WIDTHS[index] ?? 20 }));
  const workbook = writeXlsxFile([top, ...body], {
    columns,
    sheet: 'Risk register',
    stickyRowsCount: 1,
    orientation: 'landscape',
  });
  return new Uint8Array(await workbook.toBuffer());
}

function cellOf(value: string | number | null): Cell {
  if (value === null) return null;
  if (typeof value === 'number') return { type: Number, value };
  return { type: String, value: clean(value), wrap: true, alignVertical: 'top' };
}

/** XML knows no other control characters: with one, Excel would say that the file is broken. It takes 32,767 of the rest. */
function clean(text: string): string {
  return text.replaceAll(/[^\P{C}\t\n]/gu, '').slice(0, 32_767);
}
