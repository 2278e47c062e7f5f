import { createRequire } from 'node:module';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { absentListCard } from '../../src/adapters/teams/cards/absent-list-card.ts';
import { describeWithBrowser, launchChromium } from '../support/chromium.ts';
import { HOSTILE_NAMES, ordinaryMorning, pupilNamed } from './absent-list-views.ts';
import { visible } from './card-text.ts';

const RENDERER = createRequire(import.meta.url).resolve('adaptivecards/dist/adaptivecards.min.js');

/** Stands for any client's markdown, however eager: whatever passes through it comes out changed. */
const RENDER_IN_PAGE = `(card) => {
  AdaptiveCards.AdaptiveCard.onProcessMarkdown = (text, result) => {
    result.outputHtml = text.replace(/[^A-Za-z0-9 ]/g, '');
    result.didProcess = true;
  };
  const adaptiveCard = new AdaptiveCards.AdaptiveCard();
  adaptiveCard.parse(card);
  document.body.replaceChildren(adaptiveCard.render());
  return [...document.querySelectorAll('.ac-richTextBlock')].map((block) => block.textContent);
}`;

describeWithBrowser('Microsoft’s renderer', () => {
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    browser = await launchChromium();
    page = await browser.newPage();
    await page.addScriptTag({ path: RENDERER });
  });
  afterAll(() => browser.close());

  test.each(HOSTILE_NAMES)('shows %s as it was written', async (name) => {
    const card = absentListCard(
      { ...ordinaryMorning, arrived: [], pupils: [pupilNamed(name)] },
      'd-1',
      'https://example.com',
    );
    const shown = await page.evaluate<string[]>(`(${RENDER_IN_PAGE})(${JSON.stringify(card)})`);
    expect(shown.map(visible)).toContain(`✓ ${name} · contacted, reason awaited`);
  });
});
