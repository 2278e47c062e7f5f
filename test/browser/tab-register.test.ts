import { expect, test } from '@jest/globals';
import type { FrameLocator } from 'playwright-core';
import { describeWithBrowser } from '../support/chromium.ts';
import { tabStage } from '../support/tab-stage.ts';

describeWithBrowser('the risk register in the tab', () => {
  const stage = tabStage();

  test('draws only the rows near the screen, of 1,200, and reaches the last', async () => {
    const { page, tab } = await stage.open();
    await tab.getByText('1,200 pupils').waitFor();
    expect(await tab.getByRole('grid').getAttribute('aria-rowcount')).toBe('1201');
    expect(await rows(tab).count()).toBeLessThan(45);

    await rows(tab).first().hover();
    for (let turn = 0; turn < 8; turn++) await page.mouse.wheel(0, 10_000);
    await tab.locator('[aria-rowindex="1201"]').waitFor();
    expect(await tab.locator('[aria-rowindex="1201"]').isVisible()).toBe(true);
    expect(await rows(tab).count()).toBeLessThan(45);
  });
});

function rows(tab: FrameLocator) {
  return tab.locator('[data-pupil-id]');
}
