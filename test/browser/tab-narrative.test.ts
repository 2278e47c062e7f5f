import { expect, test } from '@jest/globals';
import type { FrameLocator } from 'playwright-core';
import { describeWithBrowser } from '../support/chromium.ts';
import { writeAsSomebodyElse } from '../support/fake-tab-api.ts';
import { tabStage } from '../support/tab-stage.ts';

const PUPIL = 'pupil-3';
const MINE = 'Met with dad on Wednesday. A bus pass is on its way and the tutor greets at the gate each morning.';
const THEIRS = 'Met with mum on Tuesday. A bus pass is here and the tutor greets at the gate each morning.';

describeWithBrowser('writing a narrative in the tab', () => {
  const stage = tabStage();
  const open = () => stage.open({ host: { subPageId: `register/${PUPIL}` } });
  const stored = () => stage.api().state.register.rows.find(({ pupilId }) => pupilId === PUPIL)?.case;

  test('saves the words and the review date, and the register shows them', async () => {
    const { tab } = await open();
    await narrative(tab).fill('Ada walks in with a friend now.');
    await tab.getByLabel('Next review').fill('2026-12-14');
    await tab.getByText('Mon 14 Dec 2026').waitFor();
    await save(tab);
    await tab.getByText('Saved.').waitFor();
    expect(stored()).toMatchObject({ narrative: 'Ada walks in with a friend now.', nextReviewOn: '2026-12-14' });
    await tab.getByRole('button', { name: 'Close', exact: true }).last().click();
    await tab.getByRole('searchbox').fill('kacper 3');
    await tab.locator(`[data-pupil-id="${PUPIL}"]`, { hasText: 'Ada walks in' }).waitFor();
  });

  test('says that the words wait while SharePoint is not answering', async () => {
    stage.api().state.sharePointIsDown = true;
    const { tab } = await open();
    await narrative(tab).fill(MINE);
    await save(tab);
    await tab
      .getByText('Recorded here. SharePoint is not answering; it will be sent when it does.', { exact: true })
      .waitFor();
    expect(await narrative(tab).inputValue()).toBe(MINE);
  });

  test('after a conflict shows both versions with the words that differ, and keeps mine', async () => {
    const { tab } = await conflict();
    expect(await tab.locator('article').nth(0).locator('mark').allInnerTexts()).toEqual([
      'dad',
      'Wednesday.',
      'on its way',
      'Mon 16 Nov 2026',
    ]);
    expect(await tab.locator('article').nth(1).locator('mark').allInnerTexts()).toEqual([
      'mum',
      'Tuesday.',
      'here',
      'Mon 7 Dec 2026',
    ]);
    await tab.getByRole('button', { name: 'Keep mine' }).click();
    await tab.getByText('Saved.').waitFor();
    expect(stored()).toMatchObject({ narrative: MINE, nextReviewOn: '2026-11-16' });
  });

  test('keeps theirs, and brings mine back when asked', async () => {
    const { tab } = await conflict();
    await tab.getByRole('button', { name: 'Keep theirs' }).click();
    await tab.getByText('The other version is kept').waitFor();
    expect(await narrative(tab).inputValue()).toBe(THEIRS);
    await tab.getByRole('button', { name: 'Bring my words back' }).click();
    expect(await narrative(tab).inputValue()).toBe(MINE);
    expect(stored()?.narrative).toBe(THEIRS);
  });

  test('edits both together, without losing a word of either', async () => {
    const { tab } = await conflict();
    await tab.getByRole('button', { name: 'Edit together' }).click();
    expect(await narrative(tab).inputValue()).toBe(
      'Met with dad on Wednesday. A bus pass is here and the tutor greets at the gate each morning.',
    );
    await save(tab);
    await tab.getByText('Saved.').waitFor();
    expect(stored()?.nextReviewOn).toBe('2026-12-07');
  });

  test('keeps words that could not be sent, over a reload too', async () => {
    const { page, tab, inTab } = await open();
    stage.api().state.overrides.set(`/api/register/${PUPIL}/narrative`, 'drop');
    await narrative(tab).fill(MINE);
    await save(tab);
    await tab.getByText('Not saved.').waitFor();
    await page.reload();
    await tab.getByText('These are words that you had not saved yet.').waitFor();
    expect(await narrative(tab).inputValue()).toBe(MINE);
    expect(await inTab<string[]>('Object.keys(sessionStorage)')).toContain(`narrative-draft/${PUPIL}`);
  });

  test('asks before closing over words that are not saved', async () => {
    const { page, tab, inTab } = await open();
    await narrative(tab).fill(MINE);
    await page.keyboard.press('Escape');
    await tab.getByRole('button', { name: 'Keep writing' }).click();
    expect(await narrative(tab).inputValue()).toBe(MINE);
    await tab.getByRole('button', { name: 'Cancel' }).click();
    await tab.getByRole('button', { name: 'Discard' }).click();
    await tab.getByRole('grid').waitFor();
    await page.reload();
    await tab.getByRole('grid').waitFor();
    expect(stored()?.narrative).toMatch(/^Met with mum/);
    expect(await inTab<string>('Object.keys(sessionStorage).join()')).not.toContain('draft');
  });

  test('does not send more than 4,000 characters, and cuts none off', async () => {
    const { tab } = await open();
    await narrative(tab).fill('a'.repeat(4001));
    await tab.getByText('4,001 of 4,000 characters').waitFor();
    await tab.getByText('Too long to save by 1.').waitFor();
    await saveButton(tab).click({ force: true });
    await narrative(tab).fill('a'.repeat(4000));
    await save(tab);
    await tab.getByText('Saved.').waitFor();
    expect(stage.api().state.requests.filter(({ method }) => method === 'PUT')).toHaveLength(1);
  });

  test('is to be read only by people who may not write', async () => {
    allow('read');
    const { tab } = await open();
    await tab.getByText('Your role in school lets you read this and not change it.').waitFor();
    await tab.getByRole('dialog').getByText('Met with mum on Tuesday.').waitFor();
    expect(await tab.getByRole('textbox').count()).toBe(0);
    expect(await tab.getByRole('button', { name: 'Save' }).count()).toBe(0);
  });

  test('is not spoken of, nor the review, to people who may not read it', async () => {
    allow('none');
    const { tab, page } = await open();
    const drawer = tab.getByRole('dialog');
    await drawer.getByText('Your role in school does not show you this pupil’s narrative and next review.').waitFor();
    expect(await drawer.getByText('Nothing has been written yet.').count()).toBe(0);
    expect(await tab.getByRole('textbox').count()).toBe(0);
    await page.keyboard.press('Escape');
    const review = tab.locator(`[data-pupil-id="${PUPIL}"]`).getByRole('gridcell').last();
    await tab.getByRole('searchbox').fill('kacper 3');
    expect(await review.innerText()).toBe('');
  });

  test('of a pupil who is not there says so', async () => {
    const { tab } = await stage.open({ host: { subPageId: 'register/of-another-school' } });
    await tab.getByRole('heading', { name: 'Pupil not found' }).waitFor();
  });

  function allow(narrativeAccess: 'read' | 'none') {
    const { state } = stage.api();
    const rows = state.register.rows.map((row) => {
      if (row.pupilId !== PUPIL) return row;
      return { ...row, narrativeAccess, case: narrativeAccess === 'none' ? null : row.case };
    });
    state.register = { ...state.register, rows };
  }

  async function conflict() {
    const { tab } = await open();
    await narrative(tab).fill(MINE);
    writeAsSomebodyElse(stage.api().state, PUPIL, THEIRS);
    await save(tab);
    await tab.getByRole('heading', { name: 'Lee Example saved this narrative while you were writing' }).waitFor();
    return { tab };
  }
});

function narrative(tab: FrameLocator) {
  return tab.getByRole('textbox', { name: 'Narrative' });
}

/** Not before the button may be pressed: a click that comes before the words are taken in would do nothing. */
async function save(tab: FrameLocator): Promise<void> {
  await saveButton(tab).click();
}

function saveButton(tab: FrameLocator) {
  return tab.getByRole('button', { name: 'Save', exact: true });
}
