import { expect, test } from '@jest/globals';
import { describeWithBrowser } from '../support/chromium.ts';
import { problemAnswer } from '../support/fake-tab-api.ts';
import { tabStage } from '../support/tab-stage.ts';

describeWithBrowser('the page Today in the tab', () => {
  const stage = tabStage();

  test('shows who is not in by year and form, who was contacted and which registers are missing', async () => {
    const { tab } = await stage.open({ host: { subPageId: 'today' } });
    await tab.getByRole('heading', { name: 'Not in on Monday 23 November, morning' }).waitFor();
    const year = tab.getByRole('region', { name: 'Year 9' });
    await year.getByText('14 not in · 4 contacted · 1 arrived since').waitFor();
    await year.getByText('Registers still to come in: 9G, 9H.').waitFor();
    await year.getByText('Arrived since: Foster, Jake (9C)').waitFor();
    const first = year.getByRole('region', { name: 'Form 9A' }).getByRole('listitem').first();
    expect((await first.innerText()).split('\n')).toEqual(['O’Brien-Wood, Zoë 0', 'Absent', 'Contacted']);
    await tab.getByRole('region', { name: 'Year 8' }).getByText('everybody is in').waitFor();
  });

  test('opens on the year that a card hands over, and moves to another', async () => {
    const { tab } = await stage.open({ host: { subPageId: 'today/9' } });
    await tab.getByRole('region', { name: 'Year 9' }).waitFor();
    expect(await tab.getByRole('region', { name: 'Year 8' }).count()).toBe(0);
    await tab.getByLabel('Year group').selectOption('Year 7');
    await tab.getByRole('heading', { name: 'No absent list for Year 7' }).waitFor();
    await tab.getByLabel('Year group').selectOption('All years');
    await tab.getByRole('region', { name: 'Year 8' }).waitFor();
  });

  test('without a roll or a register says what is awaited, and not that everybody is in', async () => {
    const { state } = stage.api();
    state.absentList = { ...state.absentList, asOf: null, years: [] };
    const { tab } = await stage.open({ host: { subPageId: 'today' } });
    await tab.getByRole('heading', { name: 'No absent list yet' }).waitFor();
    expect(await tab.getByText('everybody is in').count()).toBe(0);
  });

  test('before the first register says so, calmly', async () => {
    stage
      .api()
      .state.overrides.set('/api/absent-list', problemAnswer(404, 'no-session', 'No register has opened yet today.'));
    const { tab } = await stage.open({ host: { subPageId: 'today' } });
    await tab.getByRole('heading', { name: 'No absent list yet' }).waitFor();
    await tab.getByText('No register has opened yet today.').waitFor();
    expect(await tab.getByRole('alert').count()).toBe(0);
  });
});
