import { expect, test } from '@jest/globals';
import type { CDPSession, Page } from 'playwright-core';
import { describeWithBrowser } from '../support/chromium.ts';
import { tabStage } from '../support/tab-stage.ts';

/** Three rounds of these, five minutes at each, are an hour: a page that can be seen reads again once a minute. */
const PLACES = ['Risk register', 'Actions', 'Insights', 'Today'];
/** Where every answer is kept by mistake it is twice as much. */
const GROWTH_BYTES_MAX = 3_000_000;

describeWithBrowser('an hour with the tab open', () => {
  const stage = tabStage();

  test('leaves the memory as it was after the first minutes, whatever is opened and read again', async () => {
    const { page, tab, inTab } = await stage.open();
    await tab.getByRole('grid').waitFor();
    const session = await sessionOfTab(page);
    const open = async (place: string) => {
      await tab.getByRole('link', { name: place, exact: true }).click();
      await tab.locator('a[aria-current="page"]', { hasText: place }).waitFor();
      await tab.locator('h1').first().waitFor();
    };
    /** Five minutes on one page, which reads again in each. */
    const stay = async (place: string) => {
      await open(place);
      for (let minute = 0; minute < 5; minute += 1) {
        const read = page.waitForResponse((response) => response.url().includes('/api/'));
        await inTab('void window.dispatchEvent(new Event("online"))');
        await read;
      }
    };
    for (const place of [...PLACES, ...PLACES]) await stay(place);
    const before = await heapBytes(session);
    for (const place of [...PLACES, ...PLACES, ...PLACES]) await stay(place);
    const grown = (await heapBytes(session)) - before;
    expect(grown).toBeLessThan(GROWTH_BYTES_MAX);
  }, 240_000);
});

async function sessionOfTab(page: Page): Promise<CDPSession> {
  const [, frame] = page.frames();
  if (frame === undefined) throw new Error('The host page holds no frame.');
  // A frame of another origin may have a process of its own.
  return page
    .context()
    .newCDPSession(frame)
    .catch(() => page.context().newCDPSession(page));
}

async function heapBytes(session: CDPSession): Promise<number> {
  for (let round = 0; round < 3; round += 1) await session.send('HeapProfiler.collectGarbage');
  return (await session.send('Runtime.getHeapUsage')).usedSize;
}
