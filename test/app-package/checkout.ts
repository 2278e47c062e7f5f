import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './filled-manifest.ts';

/** The files of this checkout, some of them changed for a test. */
export interface Checkout {
  /** Throws where there is no such file. */
  readonly read: (file: string) => string;
  readonly has: (file: string) => boolean;
}

export const thisCheckout: Checkout = {
  read: (file) => readFileSync(path.join(root, file), 'utf8'),
  has: (file) => existsSync(path.join(root, file)),
};

/** With one file in other words. Throws where the change changes nothing, because such a test could not fail. */
export function withFile(file: string, change: (text: string) => string): Checkout {
  const before = thisCheckout.read(file);
  const after = change(before);
  if (after === before) throw new Error(`The change leaves ${file} as it is.`);
  return { ...thisCheckout, read: (wanted) => (wanted === file ? after : thisCheckout.read(wanted)) };
}

export function withoutFile(file: string): Checkout {
  if (!thisCheckout.has(file)) throw new Error(`There is no ${file} to leave out.`);
  return { ...thisCheckout, has: (wanted) => wanted !== file && thisCheckout.has(wanted) };
}
