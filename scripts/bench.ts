import { benchClicks } from './bench/bench-clicks.ts';
import { benchDelivery } from './bench/bench-delivery.ts';
import { benchTab } from './bench/bench-tab.ts';
import { benchRegister } from './bench/bench-register.ts';
import { benchStory } from './bench/bench-story.ts';
import { benchFigures } from './bench/bench-figures.ts';

/** `npm run bench -- NAME`, of those below: measures; `register` alone also asserts. Ratios of one run say more than its milliseconds. */
const BENCHES: Readonly<Record<string, () => Promise<void>>> = {
  figures: benchFigures,
  delivery: benchDelivery,
  clicks: benchClicks,
  story: benchStory,
  tab: benchTab,
  register: benchRegister,
};

const [name = ''] = process.argv.slice(2);
const bench = BENCHES[name];
if (bench === undefined) {
  console.error(`"${name}" is no benchmark. Allowed: ${Object.keys(BENCHES).join(', ')}.`);
  process.exitCode = 2;
} else {
  await bench();
  // Left to end by itself, a process that had a PostgreSQL server of its own ends with 0 whatever was found.
  process.exit();
}
