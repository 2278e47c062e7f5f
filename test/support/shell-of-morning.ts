import type { Browser, BrowserContext, FrameLocator, Page } from 'playwright-core';
import { keepOnThisComputer } from '../../scripts/keep-on-this-computer.ts';
import { buildPages } from './build-pages.ts';
import { launchChromium } from './find-chromium.ts';
import type { Morning } from './start-morning.ts';

/** The tab of the real app as one person has it open, in a browser of their own. */
export interface Seat {
  readonly page: Page;
  readonly tab: FrameLocator;
  readonly close: () => Promise<void>;
}

export interface ShellOfMorning extends AsyncDisposable {
  /**
   * Opens a sub page of the tab, such as `register/<pupilId>`, as the first person who has that role: on a page of its own,
   * or beside a meeting.
   */
  readonly open: (role: string, subPageId: string, place?: 'tab' | 'meeting') => Promise<Seat>;
}

/** The shell of a morning's tenant, with the app's own tab in its frame. A page that throws fails on leaving. */
export async function shellOfMorning(morning: () => Morning): Promise<ShellOfMorning> {
  buildPages('shell', 'tab');
  const browser: Browser = await launchChromium();
  const contexts: BrowserContext[] = [];
  const thrown: Error[] = [];
  return {
    open: async (role, subPageId, place = 'tab') => {
      const { school, tenant } = morning();
      const person = school.people.find(({ roles }) => roles.includes(role));
      if (person === undefined) throw new Error(`Nobody in the school is "${role}".`);
      const context = await browser.newContext({ locale: 'en-GB', timezoneId: 'Asia/Tokyo', reducedMotion: 'reduce' });
      contexts.push(context);
      await keepOnThisComputer(context);
      await context.addInitScript({ content: `sessionStorage.setItem('every-session.person', '${person.personId}')` });
      const page = await context.newPage();
      page.on('pageerror', (error) => thrown.push(error));
      await page.goto(`${tenant.url}/shell/#/${place}/${encodeURIComponent(subPageId)}`);
      return { page, tab: page.frameLocator('iframe'), close: () => context.close() };
    },
    [Symbol.asyncDispose]: async () => {
      for (const context of contexts) await context.close();
      await browser.close();
      if (thrown.length > 0) throw new AggregateError(thrown, 'A page threw.');
    },
  };
}
