import { readFile } from 'node:fs/promises';
import { expect, test } from '@jest/globals';
import type { FrameLocator, Page } from 'playwright-core';
import { axeFaults } from '../support/axe-faults.ts';
import { describeWithBrowser } from '../support/chromium.ts';
import { tabStage } from '../support/tab-stage.ts';

describeWithBrowser('many pupils of the risk register at once', () => {
  const stage = tabStage();
  const page = () => stage.api().state.registerPage;
  const press = async (on: Page, ...keys: string[]) => {
    for (const key of keys) await on.keyboard.press(key);
  };
  const choose = async (tab: FrameLocator, on: Page, count: number) => {
    await tab.locator('[data-pupil-id]').first().focus();
    await press(on, 'Space', ...Array.from({ length: count - 1 }, () => 'Shift+ArrowDown'));
    await tab.getByRole('region', { name: 'The chosen pupils' }).getByText(`${count} pupils chosen`).waitFor();
  };

  test('are chosen by keyboard, cell by cell, and changed together, one failing and put back', async () => {
    const { page: on, tab } = await stage.open();
    await choose(tab, on, 3);
    const chosen = tab.locator('[data-pupil-id][aria-selected="true"]');
    expect(await chosen.count()).toBe(3);
    await press(on, 'ArrowRight', 'ArrowRight');
    expect(await tab.locator('[role="gridcell"]:focus').getAttribute('aria-colindex')).toBe('2');
    await press(on, 'ArrowLeft', 'ArrowLeft');
    const idOf = async (place: number) => (await chosen.nth(place).getAttribute('data-pupil-id')) ?? '';
    const [first, second] = [await idOf(0), await idOf(1)];
    const reviewOf = (id: string) =>
      stage.api().state.register.rows.find((row) => row.pupilId === id)?.case?.nextReviewOn;
    const before = reviewOf(first);
    page().contested.add(second);
    await tab.getByRole('button', { name: 'Set review or mentor' }).focus();
    await press(on, 'Enter');
    await tab.getByLabel('Next review').fill('2026-12-14');
    await tab.getByRole('textbox', { name: 'Mentor' }).fill('Kit Example');
    await tab.getByText('The mentor of 3 pupils is set to Kit Example.').waitFor();
    await tab.getByRole('button', { name: 'Set for 3 pupils' }).click();
    await tab.getByText('2 changed. 1 not changed.').waitFor();
    await tab.getByText(/Lee Example changed the same at this moment/).waitFor();
    expect(reviewOf(first)).toBe('2026-12-14');
    await tab.getByRole('button', { name: 'Try those again' }).click();
    await tab.getByText('1 changed.', { exact: true }).waitFor();
    expect(reviewOf(second)).toBe('2026-12-14');
    await tab.getByRole('button', { name: 'Undo: put everything back' }).click();
    await tab.getByText('3 put back.').waitFor();
    expect(reviewOf(first) ?? null).toBe(before ?? null);
    expect([...page().mentors.values()]).toEqual(['', '', '']);
    await tab.getByRole('button', { name: 'Close' }).click();
  });

  test('are given one action, which can be taken back', async () => {
    const { page: on, tab } = await stage.open();
    await choose(tab, on, 2);
    await tab.getByRole('button', { name: 'Give an action' }).click();
    await tab.getByText('The 2 pupils whom you chose in the register.').waitFor();
    await tab.getByLabel('Or in your own words').fill('Ring home');
    await tab.getByRole('checkbox', { name: /Kit Example/ }).check();
    await tab.getByRole('button', { name: 'Preview' }).click();
    await tab.getByRole('heading', { name: 'Nothing has gone out yet' }).waitFor();
    await tab.getByRole('button', { name: 'Issue' }).click();
    await tab.getByText(/^Given to/).waitFor();
    const [issued] = stage.api().state.actionCalls.issued;
    expect(issued?.pupilIds).toHaveLength(2);
    await tab.getByRole('button', { name: 'Undo' }).click();
    await tab.getByText('Taken back: the action is withdrawn.').waitFor();
  });

  test('are taken out as a file: the chosen, or all that are shown, in their order', async () => {
    const { page: on, tab } = await stage.open();
    await tab.getByRole('button', { name: 'Take out' }).click();
    const download = on.waitForEvent('download');
    await tab.getByRole('menuitem', { name: 'As a CSV file' }).click();
    const file = await download;
    expect(file.suggestedFilename()).toBe('risk-register-2026-11-23.csv');
    expect(await readFile(await file.path(), 'utf8')).toBe('"the file"');
    await tab.getByText(/has 1,200 pupils. That you took it out is recorded/).waitFor();
    const shown = await tab.locator('[data-pupil-id]').first().getAttribute('data-pupil-id');
    expect(page().exported[0]?.pupilIds[0]).toBe(shown);
    stage.api().state.overrides.set('/api/register/export', 'drop');
    await tab.getByRole('button', { name: 'Take out' }).click();
    await tab.getByRole('menuitem', { name: 'As an Excel file' }).click();
    await tab.getByText(/^No file\. This device cannot reach/).waitFor();
  });

  test('are printed all, and nothing of the page around them', async () => {
    const { page: on, tab, inTab } = await stage.open();
    await tab.getByText('1,200 pupils', { exact: true }).waitFor();
    await inTab('void window.dispatchEvent(new Event("beforeprint"))');
    await on.emulateMedia({ media: 'print' });
    expect(await tab.locator('.on-paper tbody tr').count()).toBe(1200);
    expect(await tab.getByRole('grid').isVisible()).toBe(false);
    expect(await tab.getByRole('navigation').isVisible()).toBe(false);
    await inTab('void window.dispatchEvent(new Event("afterprint"))');
    await on.emulateMedia({ media: 'screen' });
    expect(await tab.locator('.on-paper').count()).toBe(0);
  });

  test('are filtered by ready-made views and by one’s own, which the server keeps', async () => {
    const { page: on, tab } = await stage.open();
    await tab.getByRole('button', { name: /^View/ }).click();
    await tab.getByRole('menuitemradio', { name: 'Moved down' }).click();
    await tab.getByText('100 of 1,200 pupils').waitFor();
    await tab.getByRole('button', { name: 'More filters (1)' }).click();
    await tab.getByRole('menuitemcheckbox', { name: 'pupil premium' }).click();
    await press(on, 'Escape');
    await tab.getByText('20 of 1,200 pupils').waitFor();
    await tab.getByRole('button', { name: 'Views' }).click();
    await tab.getByRole('menuitem', { name: 'Keep or remove views …' }).click();
    await tab.getByLabel('Keep the filters and the order that are on now as').fill('Down, premium');
    await tab.getByRole('button', { name: 'Keep', exact: true }).click();
    await tab.getByText('“Down, premium” is kept.').waitFor();
    await tab.getByRole('button', { name: 'Close' }).click();
    await tab.getByRole('button', { name: 'View: Down, premium' }).waitFor();
    expect(page().views).toMatchObject([{ name: 'Down, premium', choices: { groups: ['pupil-premium'] } }]);
    await on.reload();
    await tab.getByRole('button', { name: 'View: Down, premium' }).click();
    await tab.getByRole('menuitemradio', { name: 'My year' }).click();
    await tab.getByText('240 of 1,200 pupils').waitFor();
    await tab.getByRole('button', { name: 'View: My year' }).click();
    await tab.getByRole('menuitem', { name: 'Keep or remove views …' }).click();
    await tab.getByRole('button', { name: 'Remove Down, premium' }).click();
    await tab.getByRole('button', { name: 'Undo: keep “Down, premium”' }).click();
    await tab.getByText('“Down, premium” is kept.').waitFor();
  });

  test('are still listed where the filters cannot be read', async () => {
    stage.api().state.overrides.set('/api/register/facts', 'drop');
    const { tab } = await stage.open();
    await tab.getByText(/More filters, files and what is done with several pupils/).waitFor();
    await tab.getByText('1,200 pupils', { exact: true }).waitFor();
    expect(await tab.getByRole('button', { name: 'Take out' }).count()).toBe(0);
    stage.api().state.overrides.clear();
    await tab.getByRole('button', { name: 'Try again' }).click();
    await tab.getByRole('button', { name: 'Take out' }).waitFor();
  });

  test.each([
    ['default', 1280],
    ['dark', 640],
    ['contrast', 320],
  ])('show no fault that axe can find in the theme %s, %s px wide', async (theme, width) => {
    const { page: on, tab, inTab } = await stage.open({ host: { theme }, viewport: { width, height: 900 } });
    const faults = (without: string[] = []) => axeFaults(on, { without });
    await choose(tab, on, 2);
    expect(await faults()).toEqual([]);
    expect(await inTab<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
    await tab.getByRole('button', { name: 'More filters' }).click();
    await tab.getByRole('menuitemcheckbox', { name: 'Needs a narrative' }).waitFor();
    // A menu of Fluent's stands outside the landmarks of the page, as all of them do.
    expect(await faults(['region'])).toEqual([]);
    await press(on, 'Escape');
    await tab.getByRole('button', { name: 'Set review or mentor' }).click();
    await tab.getByRole('textbox', { name: 'Mentor' }).fill('Kit Example');
    expect(await faults()).toEqual([]);
  });
});
