import { expect, test } from '@jest/globals';
import { axeFaults } from '../support/axe-faults.ts';
import { describeWithBrowser } from '../support/chromium.ts';
import { problemAnswer } from '../support/fake-tab-api.ts';
import { tabStage } from '../support/tab-stage.ts';

describeWithBrowser('records of access, in the tab', () => {
  const stage = tabStage();
  const state = () => stage.api().state.accessRecords;
  const open = async (host: Readonly<Record<string, string>> = {}, viewport = { width: 1280, height: 1000 }) => {
    const opened = await stage.open({ host: { subPageId: 'access-records', ...host }, viewport });
    const records = opened.tab.getByRole('list', { name: 'Records of access' }).getByRole('listitem');
    return { ...opened, records };
  };

  test('say who looked, what, about whom, why and from where, and whether their chain holds', async () => {
    const { tab, records } = await open();
    await tab.getByText('Checked: all 5 records are as they were written.').waitFor();
    await tab.getByText('3 records shown, and there are older ones, the newest first.').waitFor();
    const first = await records.nth(0).innerText();
    for (const words of [
      ...['08:15', 'Kit Example', 'It was Pat Example who looked as them.', 'Read', 'About: 28 pupils on a list'],
      ...['Why: tutor, own forms', 'Where: in the tab'],
    ]) {
      expect(first).toContain(words);
    }
    const refusal = records.nth(1);
    await refusal.getByText('Refused').waitFor();
    expect(await refusal.innerText()).toContain('Why not: This needs one of these roles');
    expect(await refusal.getByRole('link', { name: 'Zofia Nowicka, 9B' }).getAttribute('href')).toBe('#/pupil/pupil-3');
    await tab.getByRole('button', { name: 'Show older records' }).click();
    await tab.getByText('5 records, the newest first.').waitFor();
    // An id of an action tells nobody anything.
    expect(await records.nth(3).innerText()).not.toContain('f0c4a2b6');
    expect(await records.nth(4).innerText()).toContain('Fri 20 Nov 2026, 15:46');
    expect(state().asked).toEqual(['?', '?before=3']);
  });

  test('are asked for by keyboard alone: a pupil by name, and no name is in an address', async () => {
    const { page, tab, inTab, records } = await open();
    await records.first().waitFor();
    await tab.getByRole('link', { name: 'Records of access' }).focus();
    for (let turn = 0; turn < 9 && !(await tab.locator('input:focus').count()); turn++)
      await page.keyboard.press('Tab');
    await page.keyboard.type('nowic');
    await tab.getByRole('button', { name: 'Zofia Nowicka, 9B' }).waitFor();
    for (let turn = 0; turn < 3 && !(await tab.locator('li button:focus').count()); turn++) {
      await page.keyboard.press('Tab');
    }
    await page.keyboard.press('Enter');
    await tab.getByText('2 records, the newest first.').waitFor();
    expect(await inTab<string>('location.hash')).toBe('#/access-records/pupil-3');
    await tab.locator('button:focus', { hasText: 'Any pupil' }).waitFor();
    await page.keyboard.press('Enter');
    await tab.locator('input:focus').waitFor();
    await tab.getByText('3 records shown').waitFor();
    expect(state().asked).toEqual(['?', '?pupilId=pupil-3', '?']);
  });

  test('are narrowed to a person, a kind and days, and taken out as they are shown', async () => {
    const { page, tab, records } = await open();
    await tab.getByLabel('Person').selectOption('Kit Example');
    await tab.getByLabel('Kind of event').selectOption('Exports');
    await tab.getByLabel('From').fill('2026-11-21');
    await tab.getByText('1 record, the newest first.').waitFor();
    await records.getByText('Taken out').waitFor();
    const download = page.waitForEvent('download');
    await tab.getByRole('button', { name: 'Take out as a file (CSV)' }).click();
    expect((await download).suggestedFilename()).toBe('records-of-access.csv');
    await tab.getByText('The file is in your downloads. That you took it is recorded.').waitFor();
    expect(state().asked.at(-1)).toBe(
      '/file?personId=10000001-2222-4333-8444-555555555555&kind=export&from=2026-11-21',
    );
    await tab.getByLabel('Kind of event').selectOption('Changes');
    await tab.getByLabel('To').fill('2026-11-22');
    await tab.getByRole('heading', { name: 'No record fits' }).waitFor();
    await tab.getByRole('button', { name: 'Show all records' }).click();
    await tab.getByText('3 records shown').waitFor();
  });

  test('are looked at once for each choice, since each look is recorded: not for every key of a date', async () => {
    const { page, tab, records } = await open({ subPageId: 'access-records/pupil-3' });
    await tab.getByText('2 records, the newest first.').waitFor();
    await tab.getByLabel('From').focus();
    await page.keyboard.type('11202026');
    await records.first().waitFor();
    await tab.getByLabel('Kind of event').selectOption('Refusals');
    await tab.getByText('1 record, the newest first.').waitFor();
    await tab.getByRole('button', { name: 'Show all' }).click();
    await tab.getByText('3 records shown').waitFor();
    const [first, second, third, last, ...more] = state().asked;
    expect([first, last, more]).toEqual(['?pupilId=pupil-3', '?', []]);
    expect(second).toMatch(/^\?from=2026-\d\d-\d\d&pupilId=pupil-3$/);
    expect(third).toMatch(/kind=refusal/);
  });

  test('of a pupil are one link away from the pupil’s page, for those who may see them', async () => {
    const { tab, inTab } = await open({ subPageId: 'pupil/pupil-3' });
    await tab.getByRole('link', { name: 'Who has looked at this pupil' }).click();
    await tab.getByText('Zofia Nowicka, 9B').first().waitFor();
    expect(await inTab<string>('location.hash')).toBe('#/access-records/pupil-3');
    const { me } = stage.api().state;
    stage.api().state.me = { ...me, pages: me.pages.filter((page) => page !== 'access-records') };
    const other = await open({ subPageId: 'pupil/pupil-3' });
    await other.tab.getByRole('link', { name: 'Back to the risk register' }).waitFor();
    expect(await other.tab.getByRole('link', { name: 'Who has looked at this pupil' }).count()).toBe(0);
    const refused = await open();
    await refused.tab.getByRole('heading', { name: 'This page is not for your role' }).waitFor();
  });

  test('that were changed are told of before anything else', async () => {
    state().chain = { records: 5, checked: 5, faults: [{ seq: 3, found: 'This record was changed.' }] };
    const { tab, records } = await open();
    await tab.getByRole('alert').getByText('The records are not as they were written').waitFor();
    await tab.getByText('Record 3: This record was changed.').waitFor();
    await records.first().waitFor();
  });

  test('that cannot be loaded say so, and the rest of the page stays', async () => {
    const { overrides } = stage.api().state;
    overrides.set('/api/access-records/chain', problemAnswer(503, 'away', 'The database is away.'));
    const { tab, records } = await open();
    await tab.getByText('The records could not be checked. The database is away.').waitFor();
    await records.first().waitFor();
    overrides.clear();
    await tab.getByRole('button', { name: 'Check again' }).click();
    await tab.getByText('Checked: all 5 records').waitFor();
    overrides.set('/api/access-records', 'drop');
    await tab.getByRole('button', { name: 'Show older records' }).click();
    await tab.getByText('The older records could not be loaded. This device cannot reach Every Session.').waitFor();
    expect(await records.count()).toBe(3);
    await tab.getByLabel('Kind of event').selectOption('Reads');
    await tab.getByRole('heading', { name: 'No connection' }).waitFor();
    overrides.set('/api/access-records', problemAnswer(403, 'not-allowed', 'Your role has changed.'));
    await tab.getByRole('button', { name: 'Try again' }).click();
    await tab.getByRole('heading', { name: 'This page is not open to you' }).waitFor();
    overrides.clear();
    await tab.getByRole('button', { name: 'Try again' }).click();
    await records.first().waitFor();
  });

  test.each(['default', 'dark', 'contrast'])('can be read by everybody in the theme %s', async (theme) => {
    state().chain = { records: 9, checked: 9, faults: [{ seq: 3, found: 'This record was changed.' }] };
    const { page, tab, inTab, records } = await open({ theme }, { width: 320, height: 1600 });
    await records.first().waitFor();
    await tab.getByLabel('Pupil', { exact: true }).fill('example');
    await tab.getByRole('list', { name: 'Pupils found' }).waitFor();
    expect(await axeFaults(page)).toEqual([]);
    expect(await inTab<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320);
  });
});
