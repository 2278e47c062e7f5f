import { isUtf8 } from 'node:buffer';
import type { UnrecognisedFile } from '../../../domain/register-files/register-file.ts';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

export type RecognisedBytes =
  | { readonly kind: 'text'; readonly encoding: Encoding }
  | { readonly kind: 'unreadable'; readonly reason: UnrecognisedFile['reason']; readonly message: string };

const SAMPLE = 4096;
const MOST_CONTROL = 0.02;
/** Tab, line feed, vertical tab, form feed, carriage return, end of file. */
const SPACING: ReadonlySet<number> = new Set([0x09, 0x0a, 0x0b, 0x0c, 0x0d, 0x1a]);
const SPREADSHEETS: readonly { readonly name: string; readonly magic: readonly number[] }[] = [
  { name: 'an Excel workbook (or another zip file)', magic: [0x50, 0x4b, 0x03, 0x04] },
  { name: 'an Excel workbook of the old kind (.xls)', magic: [0xd0, 0xcf, 0x11, 0xe0] },
];

/** Tells text and its encoding from the bytes alone, because exports say neither. */
export function recogniseBytes(bytes: Uint8Array): RecognisedBytes {
  const spreadsheet = SPREADSHEETS.find(({ magic }) => startsWith(bytes, magic));
  if (spreadsheet !== undefined) {
    const message = `The file is ${spreadsheet.name}, not a CSV file. Open it, save it as CSV, and import that.`;
    return { kind: 'unreadable', reason: 'spreadsheet', message };
  }
  const encoding = encodingOf(bytes);
  if (encoding === null) {
    const message = 'The file does not hold text. Export the registers as CSV, and import that.';
    return { kind: 'unreadable', reason: 'not-text', message };
  }
  if (isBlank(bytes)) {
    const message = 'The file is empty. Export it again: the export may still have been running, or found no pupils.';
    return { kind: 'unreadable', reason: 'empty', message };
  }
  return { kind: 'text', encoding };
}

function encodingOf(bytes: Uint8Array): Encoding | null {
  if (startsWith(bytes, [0xff, 0xfe])) return 'utf-16le';
  if (startsWith(bytes, [0xfe, 0xff])) return 'utf-16be';
  const sample = bytes.subarray(0, SAMPLE);
  const unmarked = unmarkedUtf16(sample);
  if (unmarked !== null) return unmarked;
  if (controlShare(sample) > MOST_CONTROL) return null;
  return isUtf8(bytes) ? 'utf-8' : 'windows-1252';
}

/** Without a mark at the start, UTF-16 shows by the zero in every second byte of plain letters. */
function unmarkedUtf16(sample: Uint8Array): Encoding | null {
  const [even, odd] = [0, 1].map((parity) => sample.filter((byte, index) => byte === 0 && index % 2 === parity).length);
  const most = sample.length * 0.4;
  if (odd !== undefined && odd >= most && even === 0) return 'utf-16le';
  return even !== undefined && even >= most && odd === 0 ? 'utf-16be' : null;
}

/** A control character or two may stray into a text, and costs a row; other files are full of them. */
function controlShare(sample: Uint8Array): number {
  const controls = sample.filter((byte) => byte < 0x20 && !SPACING.has(byte));
  return controls.length / Math.max(1, sample.length);
}

function isBlank(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte <= 0x20 || byte >= 0xfe || [0xef, 0xbb, 0xbf, 0xa0, 0xc2].includes(byte));
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, index) => bytes[index] === byte);
}
