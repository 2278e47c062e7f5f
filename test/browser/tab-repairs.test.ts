import { expect, test } from '@jest/globals';
import { axeFaults } from '../support/axe-faults.ts';
import { describeWithBrowser } from '../support/chromium.ts';
import { problemAnswer } from '../support/fake-tab-api.ts';
import { tabStage } from '../support/tab-stage.ts';

describeWithBrowser('what waits to be put right, in the tab', () => {
  const stage = tabStage();
  const open = async (theme = 'default', viewport = { width: 1280, height: 1400 }) => {
    const opened = await stage.open({ host: { subPageId: 'repairs', theme }, viewport });
    await opened.tab.getByRole('heading', { name: 'To put right', exact: true }).waitFor();
    return opened;
  };
  const asked = () => stage.api().state.repairs.asked;

  test('a row without a pupil gets one by keyboard alone, and a choice that no longer exists is chosen again', async () => {
    const { page, tab } = await open();
    const row = tab.getByRole('article', { name: 'Rang the Moss family' });
    await row.getByText('Now: nothing. The row does not say whom it is about. Choose the pupil.').waitFor();
    await row.getByLabel('Pupil').focus();
    await page.keyboard.type('moss');
    await page.keyboard.press('Enter');
    await row.getByText('Write enough of the name that one pupil alone is meant.').waitFor();
    await row.getByText('Choose one.').waitFor();
    expect(asked()).toEqual([]);
    await page.keyboard.type(', tom');
    await row.getByText('Will be Moss, Tom, 7A.').waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.type('v');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await tab
      .getByText(
        '“Rang the Moss family” is put right: Pupil from nothing to “moss, tom”, How from “pigeon” to “visit”.',
      )
      .waitFor();
    await row.getByText('A correction is recorded and on its way to SharePoint.').waitFor();
    expect(asked()).toMatchObject([
      { kind: 'correct', list: 'contacts', itemId: '7', version: '"1"', fields: { PupilId: 'p-2', Way: 'visit' } },
    ]);
  });

  test('a text in a number becomes a number, and what the server refuses changes nothing', async () => {
    const { tab } = await open();
    const row = tab.getByRole('article', { name: 'Moss, Ida' });
    await row.getByLabel('Sessions missed').fill('12');
    stage.api().state.overrides.set('/api/list-repairs', problemAnswer(400, 'bad-request', '“12” does not fit.'));
    await row.getByRole('button', { name: 'Put right Moss, Ida' }).click();
    await tab.getByText('Not done. “12” does not fit.').waitFor();
    stage.api().state.overrides.clear();
    await row.getByRole('button', { name: 'Put right Moss, Ida' }).click();
    await row.getByText('A correction is recorded').waitFor();
    expect(asked()).toMatchObject([{ fields: { Missed: 12 } }]);
  });

  test('a deleted row comes back with what it held; or is let go, after a question', async () => {
    const { tab } = await open();
    const row = tab.getByRole('article', { name: 'Moss, Tom' });
    await row.getByText('Years of work.').waitFor();
    await row.getByRole('button', { name: 'It was deleted on purpose: Moss, Tom' }).click();
    await tab.getByRole('dialog').getByRole('button', { name: 'Back' }).click();
    expect(asked()).toEqual([]);
    await row.getByRole('button', { name: 'It was deleted on purpose: Moss, Tom' }).click();
    await tab.getByRole('dialog').getByRole('button', { name: 'Let it go' }).click();
    await row.waitFor({ state: 'detached' });
    await tab.getByRole('button', { name: 'Undo' }).click();
    await tab.getByText('It waits for a decision again.').waitFor();
    expect(asked().splice(0)).toMatchObject([{ kind: 'let-go' }, { kind: 'take-back' }]);
    await row.getByRole('button', { name: 'Bring back Moss, Tom' }).click();
    await tab.getByText('“Moss, Tom” is on its way back to SharePoint.').waitFor();
    await row.waitFor({ state: 'detached' });
    expect(asked()).toEqual([{ kind: 'restore', list: 'risk-register', itemId: '9' }]);
  });

  test('an edit that met a newer version shows both, and waits for a decision; one that only waits needs none', async () => {
    const { tab } = await open();
    const edit = tab.getByRole('article', { name: 'Example, Ada' });
    await edit.getByRole('row', { name: 'Narrative Ours. Theirs.' }).waitFor();
    expect(await tab.getByRole('article', { name: 'A visit' }).getByRole('button').count()).toBe(0);
    await edit.getByRole('button', { name: 'Use what was written here: Example, Ada' }).click();
    await tab.getByRole('dialog').getByRole('button', { name: 'Write it' }).click();
    await tab.getByText('“Example, Ada” is on its way to SharePoint again.').waitFor();
    expect(asked()).toEqual([{ kind: 'settle', writeId: 'w-1', keep: 'ours' }]);
  });

  test('of very many rows the first are shown, and how many follow is said', async () => {
    const { state } = stage.api();
    state.repairs.page = { ...state.repairs.page, rowsNotShown: 48_787 };
    const { tab } = await open();
    await tab.getByText(/^These are the first 2 of 48,789 rows that do not fit\./).waitFor();
  });

  test('with nothing to put right the page says so, and whoever may not see it has no link', async () => {
    const { state } = stage.api();
    state.repairs.page = { ...state.repairs.page, rows: [], deleted: [], edits: [] };
    const { tab } = await open();
    await tab.getByRole('heading', { name: 'Nothing to put right' }).waitFor();
    state.me = { ...state.me, pages: state.me.pages.filter((page) => page !== 'repairs') };
    const { tab: other } = await stage.open();
    await other.getByRole('link', { name: 'Briefings' }).waitFor();
    expect(await other.getByRole('link', { name: 'To put right' }).count()).toBe(0);
  });

  test.each(['default', 'dark', 'contrast'])('has no fault that axe can find in the theme %s', async (theme) => {
    const { page, tab } = await open(theme, { width: 320, height: 1400 });
    expect(await axeFaults(page)).toEqual([]);
    await tab.getByRole('button', { name: 'Leave what SharePoint has: Example, Ada' }).click();
    await tab.getByRole('dialog').waitFor();
    expect(await axeFaults(page)).toEqual([]);
  });
});
