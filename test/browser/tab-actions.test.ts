import { expect, test } from '@jest/globals';
import { describeWithBrowser } from '../support/chromium.ts';
import { problemAnswer } from '../support/fake-tab-api.ts';
import { tabStage } from '../support/tab-stage.ts';

const PHONE = { width: 375, height: 700 };

describeWithBrowser('the page Actions in the tab', () => {
  const stage = tabStage();
  const open = (options: Parameters<typeof stage.open>[0] = {}) =>
    stage.open({ ...options, host: { subPageId: 'actions', ...options.host } });

  test('opens on one’s own actions, with whom they are for and what is late', async () => {
    const { tab } = await open();
    await tab.getByRole('heading', { name: 'Actions', level: 1 }).waitFor();
    await tab.getByText('2 to do · 1 overdue').waitFor();
    const items = tab.getByRole('list', { name: 'Actions to do' }).getByRole('listitem');
    expect(await items.allInnerTexts()).toEqual(
      [
        [
          'Phone home',
          'Overdue since Fri 20 Nov 2026',
          'For O’Brien-Wood, Zoë (9A); Ńowicka, Oluwaseun (9B)',
          'Pat Example · accepted · issued by Lee Example · Robin Vale told of it',
          'Done… Decline… Hand over…',
        ].join('\n'),
        [
          'Welcome back',
          'Due today',
          'At the gate.',
          'For O’Brien-Wood, Zoë (9A) and 3 pupils whom you do not see',
          'Pat Example · accepted · issued by Lee Example',
          'Done… Decline… Hand over…',
        ].join('\n'),
      ].map((text) => expect.stringMatching(pattern(text))),
    );
  });

  test('is worked from the keyboard: the team’s, all, the late ones, the load and what it changed', async () => {
    const { page, tab } = await open();
    const mine = tab.getByRole('tab', { name: 'Mine' });
    await mine.focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await tab.getByText('Sam Example and Kit Example · not seen yet · issued by Pat Example').waitFor();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await tab.getByText('4 to do · 1 overdue').waitFor();
    await tab.getByText('Kit Example · accepted · issued by the school’s strategy').waitFor();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await tab.getByText('1 to do · 1 overdue').waitFor();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await tab.getByText('1 answered in the last thirty days').waitFor();
    await tab.getByText('Sam Example: Spoke, nothing agreed yet. Again in two weeks.').waitFor();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    const people = tab.getByRole('list', { name: 'Open actions of each person' }).getByRole('listitem');
    await people.filter({ hasText: '7 open · 2 overdue · 3 due this week' }).waitFor();
    expect(await people.last().innerText()).toContain('nothing open');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    const autumn = tab.getByRole('region', { name: 'Autumn 1' });
    await autumn.getByText('Better than without', { exact: true }).waitFor();
    await autumn.getByText('Issued 6 times').waitFor();
    await autumn.getByText('likely between 1 and 7').waitFor();
    await tab.getByRole('region', { name: 'Autumn 2' }).getByText('Issued once').waitFor();
  });

  test('says what an empty list means, and offers no load to those who are not told it', async () => {
    const { state } = stage.api();
    state.actions = { ...state.actions, actions: [], answered: [], load: [], mayIssue: false };
    state.impact = { kinds: [] };
    const { tab } = await open();
    await tab.getByText('There is no action to do that you may see.').waitFor();
    expect(await tab.getByRole('tab', { name: 'Who has how much' }).count()).toBe(0);
    expect(await tab.getByRole('button', { name: 'Give an action' }).count()).toBe(0);
    await tab.getByRole('tab', { name: 'Mine' }).click();
    await tab.getByText('You have nothing to do here.').waitFor();
    await tab.getByRole('tab', { name: 'What it changed' }).click();
    await tab.getByRole('heading', { name: 'Nothing to compare yet' }).waitFor();
  });

  test('says why it did not load, and loads when asked again', async () => {
    const { overrides } = stage.api().state;
    overrides.set('/api/actions', problemAnswer(503, 'unavailable', 'The database is away.'));
    const { tab } = await open();
    await tab.getByRole('alert').getByText('The database is away.').waitFor();
    overrides.clear();
    await tab.getByRole('button', { name: 'Try again' }).click();
    await tab.getByText('2 to do · 1 overdue').waitFor();
  });

  test('is reached from Today, whose leaving brings nothing down', async () => {
    const { tab } = await stage.open({ host: { subPageId: 'today' } });
    await tab.getByRole('region', { name: 'Year 9' }).waitFor();
    await tab.getByRole('link', { name: 'Actions' }).click();
    await tab.getByText('2 to do · 1 overdue').waitFor();
  });

  test('fits a phone, and is reached from the navigation', async () => {
    const { tab, inTab } = await stage.open({ viewport: PHONE });
    await tab.getByRole('link', { name: 'Actions' }).click();
    await tab.getByText('2 to do · 1 overdue').waitFor();
    expect(await inTab('document.documentElement.scrollWidth <= window.innerWidth')).toBe(true);
    await tab.getByRole('tab', { name: 'What it changed' }).click();
    await tab.getByRole('region', { name: 'Autumn 1' }).waitFor();
    expect(await inTab('document.documentElement.scrollWidth <= window.innerWidth')).toBe(true);
  });
});

/** The words in order, whatever white space the browser puts between them. */
function pattern(text: string): RegExp {
  return new RegExp(text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+'));
}
