import { afterAll, afterEach, beforeAll, beforeEach } from '@jest/globals';
import type { Browser, BrowserContext, Frame, FrameLocator, Page } from 'playwright-core';
import { keepOnThisComputer } from '../../scripts/keep-on-this-computer.ts';
import { buildPages } from './build-pages.ts';
import { launchChromium } from './find-chromium.ts';
import { startFakeTabApi, type FakeTabApi } from './fake-tab-api.ts';
import type { LoopbackServer } from './listen-on-loopback.ts';
import { startTeamsHost } from './teams-host-page.ts';

export interface OpenTab {
  readonly page: Page;
  readonly tab: FrameLocator;
  /** What an expression is worth inside the tab. */
  readonly inTab: <T>(expression: string) => Promise<T>;
}

export interface TabStage {
  readonly api: () => FakeTabApi;
  /** Opens the tab in the host page. `host` holds the host page's query, see `startTeamsHost`. */
  readonly open: (options?: OpenOptions) => Promise<OpenTab>;
  /** A page without the host. */
  readonly openBare: () => Promise<Page>;
}

interface OpenOptions {
  readonly host?: Readonly<Record<string, string>>;
  readonly viewport?: { readonly width: number; readonly height: number };
}

/** The built tab, a fake server and a host, for every test of the file; each test starts afresh. */
export function tabStage(): TabStage {
  let browser: Browser;
  let api: FakeTabApi;
  let host: LoopbackServer;
  const contexts: BrowserContext[] = [];

  beforeAll(async () => {
    buildPages('tab');
    [browser, api, host] = await Promise.all([launchChromium(), startFakeTabApi(), startTeamsHost()]);
  }, 120_000);
  beforeEach(() => api.reset());
  afterEach(async () => {
    for (const context of contexts.splice(0)) await context.close();
  });
  afterAll(async () => {
    await Promise.all([browser.close(), api.stop(), host.stop()]);
  });

  async function newPage(viewport = { width: 1280, height: 800 }): Promise<Page> {
    const context = await browser.newContext({ viewport, locale: 'en-GB', timezoneId: 'Asia/Tokyo' });
    contexts.push(context);
    await keepOnThisComputer(context);
    return context.newPage();
  }

  return {
    api: () => api,
    open: async ({ host: query, viewport } = {}) => {
      const page = await newPage(viewport);
      await page.goto(`${host.url}/?${new URLSearchParams({ tab: `${api.url}/tab/`, ...query }).toString()}`);
      return { page, tab: page.frameLocator('iframe'), inTab: (expression) => tabFrameOf(page).evaluate(expression) };
    },
    openBare: () => newPage(),
  };
}

function tabFrameOf(page: Page): Frame {
  const frame = page.frames()[1];
  if (frame === undefined) throw new Error('The host page holds no frame.');
  return frame;
}
