import type { ReadRegisterFile, UnrecognisedFile } from '../../../domain/register-files/register-file.ts';
import { chooseDelimiter } from './choose-delimiter.ts';
import { decodeText } from './decode-text.ts';
import { findHeader } from './find-header.ts';
import { readLongRows } from './read-long-rows.ts';
import { readMarkStringRows } from './read-mark-string-rows.ts';
import { readRollRows } from './read-roll-rows.ts';
import { recogniseBytes } from './recognise-bytes.ts';
import { EXPECTED_COLUMNS } from './shapes.ts';
import { splitRows } from './split-rows.ts';
import { createTable } from './table.ts';

/**
 * Reads a register file of any known shape, encoding and delimiter (data-sources.md 3.3). Never throws on what the bytes
 * hold: a cell that cannot be read is a refusal and the other rows are there; a file of no known shape is `unrecognised`.
 */
export function readRegisterFile(bytes: Uint8Array): ReadRegisterFile {
  const recognised = recogniseBytes(bytes);
  if (recognised.kind === 'unreadable') return unrecognised(recognised.reason, recognised.message);
  const { text, notes } = decodeText(bytes, recognised.encoding);
  const delimiter = chooseDelimiter(text);
  const split = splitRows(text, delimiter);
  const header = findHeader(split.rows);
  if (header.kind === 'none') return { shape: 'unrecognised', reason: 'wrong-columns', ...header.lack };
  const table = createTable(header, split, delimiter, notes);
  switch (header.shape) {
    case 'marks-long':
      return readLongRows(table);
    case 'mark-string':
      return readMarkStringRows(table);
    case 'roll':
      return readRollRows(table);
  }
}

function unrecognised(reason: UnrecognisedFile['reason'], message: string): UnrecognisedFile {
  return { shape: 'unrecognised', reason, message, columnsFound: [], missing: [], expected: EXPECTED_COLUMNS };
}
