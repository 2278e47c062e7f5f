import { readFile } from 'node:fs/promises';
import { expect, test } from '@jest/globals';
import { axeFaults } from '../support/axe-faults.ts';
import { describeWithBrowser } from '../support/chromium.ts';
import { problemAnswer } from '../support/fake-tab-api.ts';
import { tabStage } from '../support/tab-stage.ts';

describeWithBrowser('insights, in the tab', () => {
  const stage = tabStage();
  const open = async (theme = 'default', viewport = { width: 1280, height: 3200 }) => {
    const opened = await stage.open({ host: { subPageId: 'insights', theme }, viewport });
    await opened.tab.getByRole('heading', { level: 2, name: 'The year so far' }).waitFor();
    return opened;
  };

  test('tells the whole, and beside each chart the same numbers in a table', async () => {
    const { tab } = await open();
    const whole = tab.getByRole('region', { name: 'The year so far' });
    await whole.getByText('92.9%', { exact: true }).waitFor();
    await whole.getByText(/In the same school weeks: 92.9% this year, 92.2% last year\./).waitFor();
    const time = tab.getByRole('region', { name: 'Attendance over time' });
    await time.getByText('As a table, weeks').click();
    const week = time.getByRole('row', { name: /^Week of Mon 7 Sep 2026/ });
    expect(await week.getByRole('cell').allTextContents()).toEqual([
      ...['10,000', '9,360', '427', '213', '3', '93.6%', '92.9%'],
    ]);
    const bands = tab.getByRole('region', { name: 'Bands over time' });
    await bands.getByText('As a table, pupils in each band').click();
    expect(
      await bands
        .getByRole('row', { name: /^Fri 27 Nov 2026/ })
        .getByRole('cell')
        .allTextContents(),
    ).toEqual([...['345', '250', '200', '184', '21', '1,000']]);
    const groups = tab.getByRole('region', { name: 'Groups and gaps' });
    await groups.getByText('As a table, group by group').click();
    expect(await groups.getByRole('row', { name: /^English as an additional language not/ }).textContent()).toContain(
      'not shown',
    );
    await tab.getByText('Source: Pupil absence in schools in England, looked up on Thu 1 Oct 2026.').waitFor();
    expect(
      await tab
        .getByRole('row', { name: /^England, secondary, 2024\/25/ })
        .getByRole('cell')
        .allTextContents(),
    ).toEqual([...['8.5%', '23.6%', '3.4%']]);
  });

  test('draws a chart in each section that has something to draw', async () => {
    const { tab } = await open();
    const drawn = ['Attendance over time', 'Bands over time', 'Persistent and severe absence', 'Weekdays'];
    for (const name of [...drawn, 'Groups and gaps', 'Codes']) {
      await tab.getByRole('region', { name }).locator('svg path, svg rect').first().waitFor({ state: 'attached' });
    }
    // This year beside last year's same weeks.
    await tab
      .getByRole('region', { name: drawn[0] ?? '' })
      .getByText('Last year, same school weeks')
      .waitFor();
  });

  test('goes by half term, by year group and by group, and remembers it', async () => {
    const { page, tab } = await open();
    await tab.getByLabel('Step').selectOption('Half terms');
    await tab.getByRole('region', { name: 'Attendance over time' }).getByText('As a table, half terms').click();
    await tab.getByRole('row', { name: /^Autumn 2 30,000 27,700/ }).waitFor();
    await tab.getByLabel('Period').selectOption('Autumn 1');
    await tab.getByRole('heading', { level: 2, name: 'Autumn 1' }).waitFor();
    await tab.getByLabel('Year group', { exact: true }).selectOption('Year 8');
    await tab.getByLabel('Group', { exact: true }).selectOption('Pupil premium');
    await page.reload();
    await tab.getByRole('heading', { level: 2, name: 'Autumn 1' }).waitFor();
    expect(await tab.getByLabel('Year group', { exact: true }).inputValue()).toBe('8');
    expect(await tab.getByLabel('Group', { exact: true }).inputValue()).toBe('pupil-premium');
    expect(await tab.getByLabel('Step').inputValue()).toBe('halfTerms');
  });

  test('sorts forms by keyboard alone; a form that is not shown comes last whichever way', async () => {
    const { page, tab } = await open();
    const forms = tab.getByRole('region', { name: 'Forms' });
    const names = () => forms.getByRole('rowheader').allTextContents();
    expect(await names()).toEqual(['7A', '8A', '9A', '9B']);
    await forms.getByRole('button', { name: 'Attendance' }).focus();
    await page.keyboard.press('Enter');
    expect(await names()).toEqual(['8A', '7A', '9B', '9A']);
    await page.keyboard.press('Enter');
    expect(await names()).toEqual(['9B', '7A', '8A', '9A']);
    expect(await forms.getByRole('columnheader', { name: 'Attendance' }).getAttribute('aria-sort')).toBe('descending');
  });

  test('sorts on a phone by a list, as the headings of the last columns stand beyond the edge', async () => {
    const { tab } = await open('default', { width: 320, height: 640 });
    const forms = tab.getByRole('region', { name: 'Forms' });
    await forms.getByLabel('Sort by').selectOption('Pupils');
    expect(await forms.getByRole('rowheader').allTextContents()).toEqual(['9B', '7A', '8A', '9A']);
  });

  test('gives a chart as a picture and a table as a file', async () => {
    const { page, tab } = await open();
    const weekdays = tab.getByRole('region', { name: 'Weekdays' });
    await weekdays.locator('svg rect').first().waitFor({ state: 'attached' });
    const take = async (name: string) => {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        weekdays.getByRole('button', { name }).click(),
      ]);
      return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
    };
    const picture = await take('Weekdays: save the chart as a picture');
    expect(picture.name).toBe('weekdays-2026-11-23.png');
    expect([picture.bytes.subarray(1, 4).toString('latin1'), picture.bytes.length > 5000]).toEqual(['PNG', true]);
    const file = await take('Weekdays: save the table as CSV');
    expect(file.name).toBe('weekdays-2026-11-23.csv');
    const lines = file.bytes.toString('utf8').split('\r\n');
    expect(lines.slice(0, 2)).toEqual([
      '\uFEFFHalf day,Possible,Attended,Authorised,Unauthorised,Late,Attendance',
      'Monday morning,"10,000","9,360",427,213,3,93.6%',
    ]);
    await weekdays.getByText('The table is in your downloads.').waitFor();
  });

  test('is whole without its charts', async () => {
    const opened = await stage.open({ host: { subPageId: 'actions' } });
    await opened.page.route(/charts-.*\.js$/, (route) => route.abort());
    await opened.inTab(`void (location.hash = '#/insights')`);
    await opened.tab.getByText('The chart did not arrive. The table has the same numbers.').first().waitFor();
    await opened.tab.getByRole('heading', { level: 2, name: 'Forms' }).waitFor();
  });

  test('shows a governor neither groups nor codes, and says why a figure is not told', async () => {
    const { state } = stage.api();
    state.insights = {
      ...state.insights,
      gaps: null,
      codes: null,
      groups: [],
      smallestGroup: 10,
      years: [],
      forms: [],
    };
    const { tab } = await open();
    for (const name of ['Groups and gaps', 'Codes', 'Forms', 'Year groups']) {
      expect(await tab.getByRole('heading', { name }).count()).toBe(0);
    }
    state.insights = { ...state.insights, whole: null };
    await tab.getByRole('button', { name: 'Refresh' }).click();
    await tab.getByRole('heading', { name: 'Too few pupils' }).waitFor();
    await tab.getByText(/^Fewer than 10 pupils stand behind this/).waitFor();
  });

  test('says what is wrong when figures do not come, and keeps what it had', async () => {
    const { tab } = await open();
    stage.api().state.overrides.set('/api/insights', problemAnswer(503, 'away', 'The database is away.'));
    await tab.getByRole('button', { name: 'Refresh' }).click();
    await tab.getByText(/could not be refreshed.*The database is away\./).waitFor();
    await tab.getByRole('heading', { level: 2, name: 'Codes' }).waitFor();
  });

  test.each(['default', 'dark', 'contrast'])('has no fault that axe can find in the theme %s', async (theme) => {
    const { page, tab } = await open(theme);
    await tab.getByRole('region', { name: 'Codes' }).locator('svg rect').first().waitFor({ state: 'attached' });
    for (const summary of await tab.locator('summary').all()) {
      if ((await summary.locator('xpath=..').getAttribute('open')) === null) await summary.click();
    }
    expect(await axeFaults(page)).toEqual([]);
  });
});
