import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from '@jest/globals';
import { axeFaults } from '../support/axe-faults.ts';
import { describeWithBrowser } from '../support/chromium.ts';
import { writeAsSomebodyElse, type FakeTabState } from '../support/fake-tab-api.ts';
import { tabStage } from '../support/tab-stage.ts';

const PHONE = { width: 320, height: 640 };
/** Buttons and links that a person cannot reach because they stand beyond the edge of the screen. */
const CUT_OFF_BUTTONS = `[...document.querySelectorAll('button, a, input, select')]
  .filter((element) => element.getBoundingClientRect().right > ${PHONE.width})
  .map((element) => element.outerHTML)`;

const LOADED_SCRIPTS = `performance.getEntriesByType('resource')
  .map(({ name }) => new URL(name).pathname).filter((name) => name.endsWith('.js'))
  .map((name) => name.slice(name.lastIndexOf('/') + 1))`;
/** Compressed: the charts' library is the heaviest part that comes with the opening of a page. */
const LATER_PART_BYTES = 150_000;

describeWithBrowser('the tab for everybody', () => {
  const stage = tabStage();

  test.each(['default', 'dark', 'contrast'])('has no fault that axe can find in the theme %s', async (theme) => {
    showEveryBand(stage.api().state);
    const { page, tab } = await stage.open({ host: { theme } });
    await tab.getByText('6 pupils').waitFor();
    expect(await axeFaults(page)).toEqual([]);
    await tab.locator('[data-pupil-id]').first().click();
    await tab.getByRole('textbox', { name: 'Narrative' }).fill('My words.');
    expect(await axeFaults(page)).toEqual([]);
    for (const { pupilId } of stage.api().state.register.rows)
      writeAsSomebodyElse(stage.api().state, pupilId, 'Theirs.');
    await tab.getByRole('button', { name: 'Save' }).click();
    await tab.getByRole('button', { name: 'Edit together' }).waitFor();
    expect(await axeFaults(page)).toEqual([]);
    await tab.getByRole('button', { name: 'Keep theirs' }).click();
    await tab.getByRole('button', { name: 'Close', exact: true }).first().click();
    await tab.getByRole('link', { name: 'Today' }).click();
    await tab.getByRole('region', { name: 'Year 9' }).waitFor();
    expect(await axeFaults(page)).toEqual([]);
    await tab.getByRole('link', { name: 'Actions' }).click();
    await tab.getByText('2 to do · 1 overdue').waitFor();
    expect(await axeFaults(page)).toEqual([]);
    await tab.getByRole('button', { name: 'Done… Phone home' }).click();
    await tab.getByRole('radiogroup', { name: 'What happened?' }).waitFor();
    expect(await axeFaults(page)).toEqual([]);
    await tab.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
    await tab.getByRole('button', { name: 'Give an action' }).click();
    await tab.getByRole('button', { name: 'Preview' }).click();
    await tab.getByText('Choose who does it.').waitFor();
    expect(await axeFaults(page)).toEqual([]);
    await tab.getByLabel('Or in your own words').fill('Ring home');
    await tab.getByRole('checkbox', { name: /Kit Example/ }).check();
    await tab.getByRole('button', { name: 'Preview' }).click();
    await tab.getByRole('heading', { name: 'Nothing has gone out yet' }).waitFor();
    expect(await axeFaults(page)).toEqual([]);
    await tab.getByRole('button', { name: 'Cancel' }).click();
    await tab.getByRole('tab', { name: 'What it changed' }).click();
    await tab.getByRole('region', { name: 'Autumn 1' }).waitFor();
    expect(await axeFaults(page)).toEqual([]);
  });

  test('does a whole task by keyboard: find a pupil, write, save, go back to the row', async () => {
    const { page, tab } = await stage.open();
    const press = async (...keys: string[]) => {
      for (const key of keys) await page.keyboard.press(key);
    };
    await tab.getByText('1,200 pupils').waitFor();
    await tab.getByRole('link', { name: 'Risk register' }).focus();
    for (let turn = 0; turn < 15 && !(await tab.locator('input:focus').count()); turn++) await press('Tab');
    await page.keyboard.type('nowicka');
    await tab.getByText(/^\d+ of 1,200 pupils$/).waitFor();
    for (let turn = 0; turn < 12 && !(await tab.locator('[data-pupil-id]:focus').count()); turn++) await press('Tab');
    await press('ArrowDown', 'ArrowDown', 'PageDown', 'PageUp', 'End', 'Home', 'ArrowDown');
    expect(await tab.locator('[data-pupil-id]:focus').getAttribute('aria-rowindex')).toBe('3');
    const pupilId = await tab.locator('[data-pupil-id]:focus').getAttribute('data-pupil-id');
    await press('Enter');
    await tab.getByRole('dialog').waitFor();
    for (let turn = 0; turn < 6 && !(await tab.locator('textarea:focus').count()); turn++) await press('Tab');
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.type('Written without a mouse.');
    for (let turn = 0; turn < 9 && !(await tab.locator('button:focus', { hasText: 'Save' }).count()); turn++) {
      await press('Tab');
    }
    await press('Enter');
    await tab.getByText('Saved.').waitFor();
    await press('Escape');
    await tab.locator(`[data-pupil-id="${pupilId ?? ''}"]:focus`).waitFor();
    const row = stage.api().state.register.rows.find((other) => other.pupilId === pupilId);
    expect(row?.case?.narrative).toBe('Written without a mouse.');
  });

  test.each([
    'register',
    'register/pupil-3',
    'pupil/pupil-3',
    'today',
    'today/9',
    'actions',
    'briefings',
    'repairs',
    'insights',
    'provisions',
    'settings',
    'access-records',
    'access-records/pupil-3',
  ])('fits a phone of 320 px on %s', async (subPageId) => {
    const { page, tab, inTab } = await stage.open({ host: { subPageId }, viewport: PHONE });
    await tab.getByRole('heading').first().waitFor();
    await page.waitForTimeout(400);
    expect(await inTab<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(PHONE.width);
    expect(await inTab<string[]>(CUT_OFF_BUTTONS)).toEqual([]);
  });

  test('sorts on a phone, where there are no column headings to press', async () => {
    const { tab } = await stage.open({ viewport: PHONE });
    await tab.getByLabel('Sort by').selectOption('By pupil');
    await tab
      .locator('[role="columnheader"][aria-sort="ascending"]', { hasText: 'Pupil' })
      .waitFor({ state: 'attached' });
    await tab.getByRole('button', { name: 'Lowest first' }).click();
    await tab.getByRole('button', { name: 'Highest first' }).waitFor();
  });

  test('keeps within the content security policy and the weight that a slow line bears', async () => {
    const { page, tab, inTab } = await stage.open();
    const refused: string[] = [];
    page.on('console', (message) => {
      if (message.text().includes('Content Security Policy')) refused.push(message.text());
    });
    await page.reload();
    await tab.getByText('1,200 pupils').waitFor();
    expect(refused).toEqual([]);
    const assets = path.resolve(import.meta.dirname, '../../dist/tab/assets');
    const sizeOf = (name: string) => gzipSync(readFileSync(path.join(assets, name))).length;
    const loaded = await inTab<string[]>(LOADED_SCRIPTS);
    expect(loaded.length).toBeGreaterThan(1);
    // Everything that came until the first page stood there.
    expect(loaded.map(sizeOf).reduce((sum, size) => sum + size)).toBeLessThan(300_000);
    const later = readdirSync(assets).filter((name) => name.endsWith('.js') && !loaded.includes(name));
    // What draws a card comes with the first preview of a briefing, and only to those who write one.
    expect(later).toContainEqual(expect.stringMatching(/^draw-card-/));
    expect(later.filter((name) => sizeOf(name) > LATER_PART_BYTES)).toEqual([]);
  });
});

function showEveryBand(state: FakeTabState): void {
  const rows = state.register.bands.flatMap(({ id }) => state.register.rows.find(({ bandId }) => bandId === id) ?? []);
  state.register = { ...state.register, rows };
  writeAsSomebodyElse(state, rows[0]?.pupilId ?? '', 'Waiting to be sent.');
}
