import { expect, test } from '@jest/globals';
import type { FrameLocator } from 'playwright-core';
import { describeWithBrowser } from '../support/chromium.ts';
import { tabStage } from '../support/tab-stage.ts';

describeWithBrowser('the risk register in the tab', () => {
  const stage = tabStage();

  test('draws only the rows near the screen, of 1,200, and reaches the last', async () => {
    const { page, tab } = await stage.open();
    await tab.getByText('1,200 pupils').waitFor();
    expect(await tab.getByRole('grid').getAttribute('aria-rowcount')).toBe('1201');
    expect(await rows(tab).count()).toBeLessThan(45);

    await rows(tab).first().hover();
    for (let turn = 0; turn < 8; turn++) await page.mouse.wheel(0, 10_000);
    await tab.locator('[aria-rowindex="1201"]').waitFor();
    expect(await tab.locator('[aria-rowindex="1201"]').isVisible()).toBe(true);
    expect(await rows(tab).count()).toBeLessThan(45);
  });

  test('shows the facts of a pupil, the percentage as the server writes it', async () => {
    const { state } = stage.api();
    const first = state.register.rows[0];
    if (!first) throw new Error('The invented register has pupils.');
    const row = {
      ...first,
      name: 'Example, Ada',
      percent: 89.96,
      percentText: '89.96%',
      sessionsMissed: 14,
      bandId: 'persistent',
    };
    state.register = { ...state.register, rows: [row] };
    const { tab } = await stage.open();
    await tab.getByText('1 pupil', { exact: true }).waitFor();
    const cells = await rows(tab).first().getByRole('gridcell').allInnerTexts();
    expect(cells.slice(1, 7)).toEqual([
      'Example, Ada',
      '7',
      '7A',
      '14 of 152',
      '89.96%',
      'Persistently absent moved down',
    ]);
    expect(cells[9]).toBe('Mon 30 Nov 2026');
  });

  test('sorts by any column, and says which', async () => {
    const { tab } = await stage.open();
    const header = tab.getByRole('columnheader', { name: 'Pupil' });
    await header.getByRole('button').click();
    await tab.locator('[role="columnheader"][aria-sort="ascending"]', { hasText: 'Pupil' }).waitFor();
    expect(await names(tab)).toEqual((await names(tab)).toSorted(compareNames));
    await header.getByRole('button').click();
    await tab.locator('[role="columnheader"][aria-sort="descending"]', { hasText: 'Pupil' }).waitFor();
    expect(await names(tab)).toEqual((await names(tab)).toSorted(compareNames).reverse());
  });

  test('filters by years and bands together, counts, and clears', async () => {
    const { page, tab } = await stage.open();
    await choose(tab, 'All years', ['Year 9', 'Year 10']);
    await page.keyboard.press('Escape');
    await choose(tab, 'All bands', ['Severely absent']);
    await page.keyboard.press('Escape');
    const expected = stage
      .api()
      .state.register.rows.filter(({ yearGroup, bandId }) => [9, 10].includes(yearGroup) && bandId === 'severe');
    await tab.getByText(`${expected.length} of 1,200 pupils`).waitFor();
    expect(await tab.getByRole('grid').getAttribute('aria-rowcount')).toBe(String(expected.length + 1));
    await tab.getByRole('button', { name: 'Clear filters' }).click();
    await tab.getByText('1,200 pupils', { exact: true }).waitFor();
  });

  test('finds names without their accents, by any part, and forms', async () => {
    const { tab } = await stage.open();
    const search = tab.getByRole('searchbox');
    await search.fill('nowicka lukasz 8');
    await tab.getByText(/^\d+ of 1,200 pupils$/).waitFor();
    for (const name of await names(tab)) expect(name).toMatch(/^Ńowicka, Łukasz/);
    await search.fill('9b');
    await tab.getByText(/^30 of 1,200 pupils$/).waitFor();
    await search.fill('nobody of this name');
    await tab.getByRole('heading', { name: 'No pupil matches' }).waitFor();
  });

  test('comes back as it was left: search, filter, sort and place', async () => {
    const { page, tab } = await stage.open();
    await choose(tab, 'All years', ['Year 8']);
    await page.keyboard.press('Escape');
    await tab.getByText('240 of 1,200 pupils').waitFor();
    await rows(tab).first().focus();
    await page.keyboard.press('End');
    await tab.locator('[aria-rowindex="241"]').waitFor();
    await page.waitForTimeout(300);
    await page.reload();
    await tab.getByText('240 of 1,200 pupils').waitFor();
    await tab.locator('[aria-rowindex="240"]').waitFor();
    expect(await tab.locator('[aria-rowindex="240"]').isVisible()).toBe(true);
  });

  test('refreshes when asked, and keeps what it had when that fails', async () => {
    const { tab } = await stage.open();
    const { state } = stage.api();
    await tab.getByText('Updated 08:46').waitFor();
    state.register = { ...state.register, asOf: '2026-11-23T08:55:00Z' };
    await tab.getByRole('button', { name: 'Refresh' }).click();
    await tab.getByText('Updated 08:55').waitFor();
    state.overrides.set('/api/register', 'drop');
    await tab.getByRole('button', { name: 'Refresh' }).click();
    await tab.getByText('shows how things stood at 08:55').waitFor();
    expect(await rows(tab).count()).toBeGreaterThan(10);
  });
});

function rows(tab: FrameLocator) {
  return tab.locator('[data-pupil-id]');
}

async function names(tab: FrameLocator): Promise<string[]> {
  await rows(tab).first().waitFor();
  return rows(tab).locator('a').allInnerTexts();
}

async function choose(tab: FrameLocator, button: string, options: readonly string[]): Promise<void> {
  await tab.getByRole('button', { name: button }).click();
  for (const option of options) await tab.getByRole('menuitemcheckbox', { name: option }).click();
}

const collator = new Intl.Collator('en-GB', { numeric: true, sensitivity: 'base' });

function compareNames(left: string, right: string): number {
  return collator.compare(left, right);
}
