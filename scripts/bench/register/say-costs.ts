import { unitsPerMinute } from '../../../src/adapters/graph/resource-units.ts';
import type { Compared, Cost } from './cost.ts';

/** A table for each view, and what follows for a school. */
export function sayCosts(compared: readonly Compared[]): void {
  for (const [name, sizes] of Map.groupBy(compared, ({ name: of }) => of)) {
    console.log(`\n${name}`);
    console.log(`${''.padStart(8)}  ${heading('Every Session')}  ${heading('the whole list, through Graph')}`);
    console.log(`${'items'.padStart(8)}  ${COLUMNS}  ${COLUMNS}  the list against Every Session`);
    for (const { items, ours, direct } of sizes) {
      const ratio = `${times(direct.bytes / ours.bytes)} the bytes, ${times(direct.medianMs / ours.medianMs)} the time`;
      console.log(`${grouped(items).padStart(8)}  ${cells(ours)}  ${cells(direct)}  ${ratio}`);
    }
  }
  sayForASchool(compared);
}

/** What the smallest tenant may use. */
const PERMITTED = unitsPerMinute(1);

function sayForASchool(compared: readonly Compared[]): void {
  const items = Math.max(...compared.map((one) => one.items));
  const largest = compared.filter((one) => one.items === items && !one.mayGrow);
  const view = largest.at(0);
  const minute = largest.at(-1);
  if (view === undefined || minute === undefined) return;
  const share = ((100 * minute.ours.units) / PERMITTED).toFixed(1);
  console.log(
    `\nWith ${grouped(items)} items, of the ${grouped(PERMITTED)} units a minute that the smallest tenant may use: ` +
      `Every Session uses ${minute.ours.units} (${share} %), however many people look; ` +
      `reading the list for each view, they are used up by ${Math.floor(PERMITTED / view.direct.units)} views.`,
  );
}

const COLUMNS = ['readings', 'units', 'kB', 'half in', '95 % in'].map((name) => name.padStart(10)).join('');

function heading(words: string): string {
  return words.padStart(COLUMNS.length);
}

function cells({ readings, units, bytes, medianMs, p95Ms }: Cost): string {
  const [half, most] = [medianMs, p95Ms].map((ms) => `${grouped(Math.round(ms))} ms`);
  const texts = [grouped(readings), grouped(units), grouped(Math.round(bytes / 1_000)), half ?? '', most ?? ''];
  return texts.map((text) => text.padStart(10)).join('');
}

function times(ratio: number): string {
  return `${ratio < 10 ? ratio.toFixed(ratio < 1 ? 2 : 1) : grouped(Math.round(ratio))} times`;
}

function grouped(value: number): string {
  return value.toLocaleString('en-GB', { maximumFractionDigits: 1 });
}
