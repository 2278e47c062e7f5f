import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createServer } from 'vite';
import { sampleCards, type SampleCard } from '../src/adapters/teams/cards/samples/sample-cards.ts';
import { launchChromium } from '../test/support/find-chromium.ts';

/** `npm run card-pictures`: draws every card of the app anew, for docs/cards.md, and writes that page. */
const docs = path.resolve(import.meta.dirname, '..', 'docs');
const pictures = path.join(docs, 'cards');
const cards = sampleCards();

const cacheDir = await mkdtemp(path.join(tmpdir(), 'every-session-cards-'));
const server = await createServer({
  root: path.join(import.meta.dirname, 'cards-page'),
  cacheDir,
  logLevel: 'warn',
  server: { host: '127.0.0.1', port: 0, fs: { allow: [path.resolve(import.meta.dirname, '..')] } },
});
await server.listen();
const browser = await launchChromium();
try {
  await rm(pictures, { recursive: true, force: true });
  await mkdir(pictures, { recursive: true });
  const page = await browser.newPage({ viewport: { width: 1620, height: 700 }, locale: 'en-GB' });
  await page.goto(server.resolvedUrls?.local[0] ?? '');
  await page.waitForFunction('"showCard" in window', undefined, { timeout: 120_000 });
  for (const sample of cards) {
    await page.evaluate(`showCard(${JSON.stringify(sample.card)})`);
    await page.locator('body').screenshot({ path: path.join(pictures, fileOf(sample)), animations: 'disabled' });
  }
  await writeFile(path.join(docs, 'cards.md'), pageOf(cards));
  console.log(`docs/cards.md and ${cards.length} pictures are written.`);
} finally {
  await browser.close();
  await server.close();
  await rm(cacheDir, { recursive: true, force: true });
}

function fileOf({ name }: SampleCard): string {
  return `${name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}.png`;
}

function pageOf(samples: readonly SampleCard[]): string {
  const parts = samples.map(
    (sample) => `## ${sample.name}\n\nGoes to: ${sample.audience}.\n\n![${sample.name}](cards/${fileOf(sample)})\n`,
  );
  const intro =
    'Every card of the app, with invented people on it: in the light, dark and high-contrast themes, and at the width of a\n' +
    'phone. Long cards are cut off here. `npm run card-pictures` draws this page anew from what `every-session cards` gives.\n';
  return ['# Cards\n', intro, ...parts].join('\n');
}
