import { expect, test } from '@jest/globals';
import { axeFaults } from '../support/axe-faults.ts';
import { describeWithBrowser } from '../support/chromium.ts';
import { KIT_ID } from '../support/fake-look-as.ts';
import { problemAnswer } from '../support/fake-tab-api.ts';
import { tabStage } from '../support/tab-stage.ts';

describeWithBrowser('looking as a colleague, in the tab', () => {
  const stage = tabStage();
  const state = () => stage.api().state;
  const open = async (theme = 'default', viewport = { width: 1280, height: 1000 }) => {
    state().me = { ...state().me, mayLookAs: true };
    const opened = await stage.open({ host: { subPageId: 'settings', theme }, viewport });
    await opened.tab.getByRole('tab', { name: 'People' }).click();
    const { tab } = opened;
    const section = tab.getByRole('region', { name: 'Look as a colleague' });
    await section.getByRole('list', { name: 'Colleagues' }).waitFor();
    return { ...opened, section, bar: tab.getByRole('region', { name: 'Looking as a colleague' }) };
  };

  test('begins and ends by keyboard alone, and everything is asked as the colleague meanwhile', async () => {
    const { page, tab, section, bar } = await open();
    await section.getByText('2 more; type a name.').waitFor();
    await section.getByLabel('Name of the colleague').focus();
    await page.keyboard.type('kit');
    await section.getByText('tutor, head of year').waitFor();
    for (let turn = 0; turn < 3 && !(await tab.locator('li button:focus').count()); turn++) {
      await page.keyboard.press('Tab');
    }
    await page.keyboard.press('Enter');
    await bar.getByText('You look as Kit Example.').waitFor();
    expect(state().lookAs.begun).toEqual([KIT_ID]);
    // Today is not among the pages of both.
    await tab.getByRole('heading', { name: 'This page is not open to you both' }).waitFor();
    await tab.getByRole('navigation').getByRole('link', { name: 'Risk register' }).click();
    await tab.getByText('1,200 pupils').waitFor();
    const asked = state().requests.filter(({ path }) => path === '/api/register');
    expect(asked.map(({ as }) => as)).toEqual([KIT_ID]);
    await bar.getByRole('button', { name: 'Stop looking as Kit Example' }).focus();
    await page.keyboard.press('Enter');
    await tab.getByRole('heading', { name: 'Settings', exact: true }).waitFor();
    expect(await bar.count()).toBe(0);
    expect(
      state()
        .requests.filter(({ path }) => path === '/api/settings')
        .at(-1)?.as,
    ).toBe('');
  });

  test('leaves the focus on the way back, and a change that is tried is refused in words', async () => {
    const { tab, section, bar } = await open();
    await section.getByRole('button', { name: 'Look as Kit Example' }).click();
    await bar.locator('button:focus', { hasText: 'Stop looking' }).waitFor();
    await tab.getByRole('navigation').getByRole('link', { name: 'Risk register' }).click();
    await tab.locator('[data-pupil-id]').first().click();
    await tab.getByRole('textbox', { name: 'Narrative' }).fill('My words.');
    await tab.getByRole('button', { name: 'Save' }).click();
    await tab.getByText(/You can change nothing\./).waitFor();
  });

  test('does not begin where the server refuses it, and a reload ends it', async () => {
    state().overrides.set(`/api/look-as/${KIT_ID}`, problemAnswer(403, 'not-allowed', 'Your role has changed.'));
    const { tab, section, bar, inTab } = await open();
    await section.getByRole('button', { name: 'Look as Kit Example' }).click();
    await section.getByText('You do not look as them. Your role has changed.').waitFor();
    expect(await bar.count()).toBe(0);
    state().overrides.clear();
    await section.getByRole('button', { name: 'Look as Kit Example' }).click();
    await bar.waitFor();
    await inTab('location.reload()').catch(() => undefined);
    await tab
      .getByRole('heading', { name: /^Not in/ })
      .first()
      .waitFor();
    expect(await bar.count()).toBe(0);
  });

  test('is offered to administrators alone, and says where the staff list cannot be loaded', async () => {
    state().overrides.set('/api/look-as', problemAnswer(503, 'away', 'The database is away.'));
    state().me = { ...state().me, mayLookAs: true };
    const { tab } = await stage.open({ host: { subPageId: 'settings' } });
    await tab.getByRole('tab', { name: 'People' }).click();
    await tab.getByText('The staff list could not be loaded. The database is away.').waitFor();
    state().me = { ...state().me, mayLookAs: false };
    const other = await stage.open({ host: { subPageId: 'settings' } });
    await other.tab.getByRole('tab', { name: 'People' }).click();
    await other.tab.getByRole('heading', { name: 'Staff, roles and scopes' }).waitFor();
    expect(await other.tab.getByRole('region', { name: 'Look as a colleague' }).count()).toBe(0);
  });

  test.each(['default', 'dark', 'contrast'])('can be read by everybody in the theme %s', async (theme) => {
    const { page, section, bar, inTab } = await open(theme, { width: 320, height: 1400 });
    expect(await axeFaults(page)).toEqual([]);
    await section.getByRole('button', { name: 'Look as Kit Example' }).click();
    await bar.waitFor();
    expect(await axeFaults(page)).toEqual([]);
    expect(await inTab<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320);
  });
});
