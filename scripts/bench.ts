import { benchFigures } from './bench/bench-figures.ts';

/** `npm run bench -- figures`: measures, never asserts. Ratios of one run say more than its milliseconds. */
const BENCHES: Readonly<Record<string, () => Promise<void>>> = { figures: benchFigures };

const [name = ''] = process.argv.slice(2);
const bench = BENCHES[name];
if (bench === undefined) {
  console.error(`"${name}" is no benchmark. Allowed: ${Object.keys(BENCHES).join(', ')}.`);
  process.exitCode = 2;
} else {
  await bench();
}
