import { expect, test } from '@jest/globals';
import { axeFaults } from '../support/axe-faults.ts';
import { describeWithBrowser } from '../support/chromium.ts';
import { problemAnswer } from '../support/fake-tab-api.ts';
import { tabStage } from '../support/tab-stage.ts';

describeWithBrowser('the calendar of provisions, in the tab', () => {
  const stage = tabStage();
  const state = () => stage.api().state.provisions;
  const open = async (theme = 'default', viewport = { width: 1280, height: 1000 }) => {
    const opened = await stage.open({ host: { subPageId: 'provisions', theme }, viewport });
    await opened.tab.getByRole('heading', { name: 'Calendar of provisions' }).waitFor();
    return opened;
  };

  test('opens on the month of now with today unfolded, and says what is on record with who and when', async () => {
    const { tab } = await open();
    expect(state().spans[0]).toBe('2026-11-01/2026-11-30');
    await tab.getByText('1 done, 1 not done, 3 due now', { exact: true }).waitFor();
    await tab.getByText(/^Monday 23 November, today: 2 due now$/).waitFor();
    await tab
      .getByText('Monday 23 November, at the end of the day · Attendance officer · The rest of the day')
      .waitFor();
    await tab.getByText(/^Days that are over: 1 done, 1 not done$/).click();
    await tab.getByText(/^Friday 20 November: 1 done, 1 not done$/).click();
    const talk = tab.getByRole('list', { name: 'Due by Friday 20 November' });
    await talk.getByText('The action was declined. Kit Example, Fri 20 Nov 2026, 15:46.').waitFor();
    expect(await talk.getByRole('link', { name: 'Actions' }).getAttribute('href')).toBe('#/actions');
  });

  test('records by keyboard alone that something was done, and takes it back', async () => {
    const { page, tab } = await open();
    const line = tab.getByRole('article', { name: 'Stand out on the routes to school' });
    await line.getByRole('button', { name: 'Done: Stand out on the routes to school', exact: true }).focus();
    await page.keyboard.press('Enter');
    await line.getByText('Recorded as done. Pat Example, 08:47.').waitFor();
    await tab.getByRole('button', { name: 'Undo' }).focus();
    await page.keyboard.press('Enter');
    await line.getByText('Due now').waitFor();
    expect(state().said.map(({ says }) => says)).toEqual(['done', 'withdrawn']);
  });

  test('asks why something was not done, and keeps the words where they cannot be recorded', async () => {
    const { tab } = await open();
    const line = tab.getByRole('article', { name: 'Stand out on the routes to school' });
    await line.getByRole('button', { name: /^Not done/ }).click();
    await line.getByRole('button', { name: 'Record' }).click();
    expect(state().said).toEqual([]);
    await line.getByLabel('Why it was not done').fill('Snow.');
    stage.api().state.overrides.set('/api/provisions/records', problemAnswer(503, 'away', 'The database is away.'));
    await line.getByRole('button', { name: 'Record' }).click();
    await tab.getByRole('alert').getByText('Not recorded. The database is away.').waitFor();
    stage.api().state.overrides.clear();
    await line.getByRole('button', { name: /^Not done/ }).click();
    expect(await line.getByLabel('Why it was not done').inputValue()).toBe('Snow.');
    await line.getByRole('button', { name: 'Record' }).click();
    await line.getByText('“Snow.”').waitFor();
  });

  test('goes to a day from the weeks, to another month and to a term, and filters by owner, band and standing', async () => {
    const { tab } = await open();
    await tab.getByRole('tab', { name: 'Week by week' }).click();
    await tab.getByRole('button', { name: 'Friday 20 November: 1 done, 1 not done' }).click();
    await tab.getByText('The report of the day went out.').waitFor();
    await tab.getByLabel('Band').selectOption('Severe absence');
    await tab.getByText('1 not done, 1 due now', { exact: true }).waitFor();
    await tab.getByLabel('How it stands').selectOption('Not done');
    await tab.getByText('1 not done', { exact: true }).waitFor();
    await tab.getByRole('button', { name: 'Show all' }).click();
    await tab.getByLabel('Owner').selectOption('All staff');
    await tab.getByText('1 due now', { exact: true }).waitFor();
    await tab.getByRole('tab', { name: 'Line by line' }).click();
    await tab.getByRole('region', { name: 'Before school' }).getByText('All staff · Reminders').waitFor();
    await tab.getByRole('button', { name: 'Show December 2026' }).click();
    await tab.getByLabel('Days', { exact: true }).selectOption('Autumn 2026/27');
    await tab.getByRole('region', { name: 'Before school' }).waitFor();
    expect(state().spans.slice(-2)).toEqual(['2026-12-01/2026-12-31', '2026-09-02/2026-12-18']);
  });

  test('gives the days that are shown as a workbook', async () => {
    const { page, tab } = await open();
    const download = page.waitForEvent('download');
    await tab.getByRole('button', { name: 'Excel' }).click();
    expect((await download).suggestedFilename()).toBe('provisions-2026-11-01-to-2026-11-30.xlsx');
    await tab.getByText('The workbook is in your downloads.').waitFor();
  });

  test('prints what is shown, without the ways around it', async () => {
    const { page, tab } = await open();
    await page.emulateMedia({ media: 'print' });
    await tab.getByText('1 done, 1 not done, 3 due now', { exact: true }).waitFor();
    for (const hidden of [tab.getByRole('navigation'), tab.getByLabel('Owner'), tab.getByRole('tablist')]) {
      expect(await hidden.isVisible()).toBe(false);
    }
    expect(await tab.getByRole('button', { name: /^Done/ }).count()).toBe(0);
    expect(await tab.getByRole('article').first().isVisible()).toBe(true);
  });

  test('gives a governor no way to record anything', async () => {
    state().page = { ...state().page, mayRecord: false };
    const { tab } = await open();
    await tab.getByRole('article').first().waitFor();
    expect(await tab.getByRole('button', { name: /^(Done|Not done)/ }).count()).toBe(0);
  });

  test.each(['default', 'dark', 'contrast'])('has no fault that axe can find in the theme %s', async (theme) => {
    const { page, tab, inTab } = await open(theme, { width: 320, height: 1400 });
    for (const name of ['Day by day', 'Week by week', 'Line by line']) {
      await tab.getByRole('tab', { name }).click();
      expect(await axeFaults(page)).toEqual([]);
      expect(await inTab<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320);
    }
  });
});
