import { expect, test } from '@jest/globals';
import { axeFaults } from '../support/axe-faults.ts';
import { describeWithBrowser } from '../support/chromium.ts';
import { tabStage } from '../support/tab-stage.ts';

describeWithBrowser('the ways to the page of a pupil', () => {
  const stage = tabStage();
  const open = (subPageId: string) => stage.open({ host: { subPageId }, viewport: { width: 1280, height: 1200 } });

  test('lead there from an action, and back to where one was', async () => {
    const { page, tab } = await open('actions');
    await tab.getByRole('link', { name: 'O’Brien-Wood, Zoë' }).first().focus();
    await page.keyboard.press('Enter');
    await tab.getByRole('heading', { level: 2, name: 'Where attendance stands' }).waitFor();
    await tab.getByRole('link', { name: 'Back to Actions' }).click();
    await tab.getByRole('heading', { level: 1, name: 'Actions' }).waitFor();
    // The server gives no id of a pupil whose page the person may not open.
    expect(await tab.getByText('Ńowicka, Oluwaseun').count()).toBeGreaterThan(0);
    expect(await tab.getByRole('link', { name: 'Ńowicka, Oluwaseun' }).count()).toBe(0);
  });

  test('lead there from the absent list of a year group', async () => {
    const { tab, inTab } = await open('today/9');
    const links = tab.getByRole('region', { name: 'Year 9' }).getByRole('link');
    await links.first().waitFor();
    expect(await links.first().getAttribute('href')).toMatch(/^#\/pupil\/[\w-]+$/);
    await links.first().click();
    await inTab(`new Promise((tell) => setTimeout(tell, 200))`);
    expect(await inTab<string>('location.hash')).toMatch(/^#\/pupil\//);
    expect(await inTab<string>(`sessionStorage.getItem('pupil/came-from')`)).toBe('today/9');
  });

  test('are no links for those who may not open it', async () => {
    const { state } = stage.api();
    state.me = { ...state.me, pages: ['today', 'actions'] };
    const { tab } = await open('actions');
    await tab.getByText('O’Brien-Wood, Zoë').first().waitFor();
    expect(await tab.getByRole('link', { name: 'O’Brien-Wood, Zoë' }).count()).toBe(0);
  });

  test('and an answered action says what it changed, when it is asked', async () => {
    const { state } = stage.api();
    const pupils = [{ pupilId: 'pupil-3', name: 'O’Brien-Wood, Zoë', form: '9A' }];
    state.actions = { ...state.actions, answered: state.actions.answered.map((action) => ({ ...action, pupils })) };
    const { tab } = await open('actions');
    await tab.getByRole('tab', { name: 'Answered' }).click();
    const asked = () => stage.api().state.requests.filter(({ path }) => path.endsWith('/impact')).length;
    const button = tab.getByRole('button', { name: /^What it changed: / }).first();
    await button.waitFor();
    expect(asked()).toBe(0);
    await button.click();
    await tab
      .getByRole('status', { name: /^What “.+” changed$/ })
      .getByText(/sessions|days/)
      .waitFor();
    expect(asked()).toBe(1);
  });
});

describeWithBrowser('how complete the narratives are, on the page of the register', () => {
  const stage = tabStage();

  test.each(['default', 'dark', 'contrast'])(
    'by year group, with those who need one a press away, in %s',
    async (theme) => {
      const { page, tab } = await stage.open({ host: { theme } });
      await tab.getByText('1,200 pupils').waitFor();
      await tab.getByRole('button', { name: 'Narratives' }).click();
      const part = tab.getByRole('region', { name: 'How complete the narratives are' });
      await part.getByText(/^12 of 30 pupils below 95% have a complete narrative/).waitFor();
      expect(
        await part
          .getByRole('row', { name: /^Year 9/ })
          .getByRole('cell')
          .allTextContents(),
      ).toEqual([...['20', '2', '9', '8', '7']]);
      expect(await part.getByRole('row', { name: /^Year 10/ }).textContent()).toContain('not shown');
      expect(await axeFaults(page)).toEqual([]);
      expect(await part.getByRole('button', { name: /^Show those of Year 7/ }).count()).toBe(0);
      await part.getByRole('button', { name: 'Show those of Year 9 who need one' }).click();
      await tab.getByText(/^\d+ of 1,200 pupils$/).waitFor();
    },
  );
});
