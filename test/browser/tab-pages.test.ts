import { expect, test } from '@jest/globals';
import { describeWithBrowser } from '../support/chromium.ts';
import { tabStage } from '../support/tab-stage.ts';

describeWithBrowser('the pages of the tab', () => {
  const stage = tabStage();

  test('are linked for those who may open them, and one may be walked to by keyboard alone', async () => {
    stage.api().state.me = { ...stage.api().state.me, pages: ['register', 'pupil', 'actions', 'a-page-of-tomorrow'] };
    const { page, tab } = await stage.open();
    await tab.getByText('1,200 pupils').waitFor();
    const links = tab.getByRole('navigation', { name: 'Every Session' }).getByRole('link');
    expect(await links.allTextContents()).toEqual(['Risk register', 'Actions']);
    await links.first().focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await tab.getByRole('heading', { level: 1, name: 'Actions' }).waitFor();
    expect(await links.last().getAttribute('aria-current')).toBe('page');
  });

  test.each(['today', 'settings', 'provisions'])(
    'say to whom a link to %s is not for whom to ask, and where they can go',
    async (subPageId) => {
      stage.api().state.me = { ...stage.api().state.me, pages: ['register', 'pupil', 'briefings'] };
      const { tab } = await stage.open({ host: { subPageId } });
      await tab.getByRole('heading', { name: 'This page is not for your role' }).waitFor();
      await tab.getByText(/ask the school’s administrator/).waitFor();
      expect(stage.api().state.requests.map(({ path }) => path)).toEqual(['/api/me']);
      await tab.getByRole('main').getByRole('link', { name: 'Briefings' }).click();
      await tab.getByRole('heading', { level: 1, name: 'Briefings', exact: true }).waitFor();
    },
  );

  test('say so when a part of the app does not arrive, and work again after that', async () => {
    const { page, tab } = await stage.open();
    await tab.getByText('1,200 pupils').waitFor();
    await page.route(/actions-page-.*\.js$/, (route) => route.abort());
    await tab.getByRole('link', { name: 'Actions' }).click();
    await tab.getByRole('alert').getByText('This page did not open').waitFor();
    await tab.getByRole('link', { name: 'Risk register' }).click();
    await tab.getByText('1,200 pupils').waitFor();
    await page.unroute(/actions-page-.*\.js$/);
    await tab.getByRole('link', { name: 'Actions' }).click();
    await tab.getByRole('button', { name: 'Reload' }).click();
    await tab.getByRole('heading', { level: 1, name: 'Actions' }).waitFor();
  });
});
