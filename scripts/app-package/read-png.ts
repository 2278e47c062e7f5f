import { inflateSync } from 'node:zlib';
import type { Picture } from '../icons/encode-png.ts';

export class PngProblem extends Error {}

const SIGNATURE = '89504e470d0a1a0a';
const BYTES_A_PIXEL = 4;

/** Reads a PNG of eight bits a sample with opacity, which is what icons are. Throws PngProblem for any other file. */
export function readPng(file: Buffer): Picture {
  if (file.toString('hex', 0, 8) !== SIGNATURE) throw new PngProblem('It is not a PNG file.');
  const header = chunksOf(file, 'IHDR')[0];
  if (header === undefined) throw new PngProblem('It has no header.');
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const form = [...header.subarray(8)].join(' ');
  if (form !== '8 6 0 0 0') throw new PngProblem('Save it as RGBA of eight bits a sample, not interlaced.');
  const raw = inflateSync(Buffer.concat(chunksOf(file, 'IDAT')));
  return { width, height, rgba: unfilter(raw, width * BYTES_A_PIXEL, height) };
}

function chunksOf(file: Buffer, wanted: string): Buffer[] {
  const chunks: Buffer[] = [];
  for (let at = 8; at + 8 <= file.length;) {
    const length = file.readUInt32BE(at);
    if (file.toString('latin1', at + 4, at + 8) === wanted) chunks.push(file.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  return chunks;
}

/** Undoes the five filters of PNG: each byte is stored as its difference from a guess out of its neighbours. */
function unfilter(raw: Buffer, rowBytes: number, height: number): Uint8Array {
  const plain = new Uint8Array(rowBytes * height);
  const at = (row: number, column: number) => (row < 0 || column < 0 ? 0 : (plain[row * rowBytes + column] ?? 0));
  for (let row = 0; row < height; row += 1) {
    const start = row * (rowBytes + 1);
    const filter = raw[start] ?? 0;
    for (let column = 0; column < rowBytes; column += 1) {
      const left = at(row, column - BYTES_A_PIXEL);
      const up = at(row - 1, column);
      const upLeft = column < BYTES_A_PIXEL ? 0 : at(row - 1, column - BYTES_A_PIXEL);
      plain[row * rowBytes + column] = (raw[start + 1 + column] ?? 0) + guess(filter, left, up, upLeft);
    }
  }
  return plain;
}

function guess(filter: number, left: number, up: number, upLeft: number): number {
  switch (filter) {
    case 1:
      return left;
    case 2:
      return up;
    case 3:
      return Math.floor((left + up) / 2);
    case 4:
      return paeth(left, up, upLeft);
    default:
      return 0;
  }
}

function paeth(left: number, up: number, upLeft: number): number {
  const estimate = left + up - upLeft;
  const nearest = [left, up, upLeft].sort((a, b) => Math.abs(estimate - a) - Math.abs(estimate - b));
  return nearest[0] ?? 0;
}
