import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { axeFaults } from '../support/axe-faults.ts';
import { buildPages } from '../support/build-pages.ts';
import { describeWithBrowser, launchChromium } from '../support/chromium.ts';
import { startFakeTabApi, type FakeTabApi } from '../support/fake-tab-api.ts';
import type { LoopbackServer } from '../support/listen-on-loopback.ts';
import { startTabSettingsHost } from '../support/tab-settings-host-page.ts';

describeWithBrowser('a channel’s tab', () => {
  let browser: Browser;
  let api: FakeTabApi;
  let host: LoopbackServer;

  beforeAll(async () => {
    buildPages('tab');
    [browser, api, host] = await Promise.all([launchChromium(), startFakeTabApi(), startTabSettingsHost()]);
  }, 120_000);
  afterEach(async () => {
    for (const context of browser.contexts()) await context.close();
  });
  afterAll(async () => {
    await Promise.all([browser.close(), api.stop(), host.stop()]);
  });

  async function openSettings(query: Readonly<Record<string, string>> = {}): Promise<Page> {
    const page = await (await browser.newContext()).newPage();
    const tab = `${api.url}/tab/?page=settings`;
    await page.goto(`${host.url}/?${new URLSearchParams({ tab, ...query }).toString()}`);
    await page.frameLocator('iframe').getByText('Which page should this tab show?').waitFor();
    return page;
  }

  const chosen = (page: Page) => page.frameLocator('iframe').locator('input:checked').getAttribute('value');
  const save = (page: Page) => page.getByRole('button', { name: 'Save' }).click();
  const outcome = (page: Page) => page.evaluate<unknown>('[outcome, config]');

  test('is asked which page it shows, and Teams is given that page', async () => {
    const page = await openSettings();
    expect(await chosen(page)).toBe('register');
    await page
      .frameLocator('iframe')
      .getByRole('radio', { name: /^Today/ })
      .check();
    await save(page);
    await page.waitForFunction("outcome !== 'open'");
    const address = `${api.url}/tab/?page=today`;
    expect(await outcome(page)).toEqual([
      'saved',
      { entityId: 'today', suggestedDisplayName: 'Today', contentUrl: address, websiteUrl: address },
    ]);
  });

  test('shows its choice of before when it is changed, and says when Teams does not take the new one', async () => {
    const page = await openSettings({ entityId: 'today', refuses: '' });
    await page
      .frameLocator('iframe')
      .getByRole('radio', { name: /^Today/, checked: true })
      .waitFor();
    await save(page);
    await page.waitForFunction("outcome !== 'open'");
    expect(await outcome(page)).toEqual(['Teams did not take the choice. Try again.', null]);
  });

  test('can be set up by everybody', async () => {
    const page = await openSettings();
    expect(await axeFaults(page)).toEqual([]);
  });
});
