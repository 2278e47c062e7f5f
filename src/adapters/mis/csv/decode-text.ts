import iconv from 'iconv-lite';
import type { Note } from '../../../domain/register-files/register-file.ts';
import type { Encoding } from './recognise-bytes.ts';

/** Text without a byte-order mark, and a note where the encoding had to be guessed. */
export function decodeText(bytes: Uint8Array, encoding: Encoding): { text: string; notes: readonly Note[] } {
  const text = iconv.decode(bytes, encoding).replace(/\u001a+$/, '');
  const message = 'The file is not UTF-8 and was read as Windows-1252: look at a name with an accent.';
  return { text, notes: encoding === 'windows-1252' ? [{ code: 'windows-1252', count: 1, message }] : [] };
}
