import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { todayLink } from '../../src/adapters/teams/cards/tab-link.ts';
import { describeWithBrowser } from '../support/chromium.ts';
import { tabStage } from '../support/tab-stage.ts';

interface StaticTab {
  readonly entityId: string;
  readonly name: string;
  readonly contentUrl: string;
}

const manifestFile = path.resolve(import.meta.dirname, '../../appPackage/manifest.json');
const { staticTabs } = JSON.parse(readFileSync(manifestFile, 'utf8')) as { staticTabs: StaticTab[] };
const HEADINGS: Readonly<Record<string, RegExp>> = {
  register: /^Risk register$/,
  today: /^Not in on/,
  meeting: /^Meeting$/,
  actions: /^Actions$/,
};

describeWithBrowser('the addresses of the app’s tabs', () => {
  const stage = tabStage();
  const addressOf = (tab: StaticTab) => tab.contentUrl.replace(/^https:\/\/[^/]+/, stage.api().url);

  test.each(staticTabs.map((tab) => [tab.entityId, tab] as const))('"%s" opens its page', async (entityId, tab) => {
    const opened = await stage.open({ host: { tab: addressOf(tab) } });
    await opened.tab.getByRole('heading', { name: HEADINGS[entityId] ?? 'none is known' }).waitFor();
    await opened.tab
      .getByRole('link', { name: tab.name, exact: true })
      .and(opened.tab.locator('[aria-current]'))
      .waitFor();
  });

  test('a card’s link names one of them, and what it says of the page counts for more than the tab’s address', async () => {
    const link = new URL(todayLink('0b1f2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d', 9));
    expect(staticTabs.map(({ entityId }) => entityId)).toContain(link.pathname.split('/').at(-1));
    const { subEntityId } = JSON.parse(link.searchParams.get('context') ?? '') as { subEntityId: string };
    const register = staticTabs.find(({ entityId }) => entityId === 'register');
    if (register === undefined) throw new Error('The manifest has no tab "register".');

    const { tab } = await stage.open({ host: { tab: addressOf(register), subPageId: subEntityId } });
    await tab.getByRole('heading', { name: /^Not in on/ }).waitFor();
  });
});
