import { expect, test } from '@jest/globals';
import { axeFaults } from '../support/axe-faults.ts';
import { describeWithBrowser } from '../support/chromium.ts';
import { problemAnswer } from '../support/fake-tab-api.ts';
import { settled } from '../support/settled-page.ts';
import { tabStage } from '../support/tab-stage.ts';

const PHONE = { width: 320, height: 640 };

describeWithBrowser('the first-day ladder on the page Today', () => {
  const stage = tabStage();
  const open = async (options: Parameters<typeof stage.open>[0] = {}) => {
    const opened = await stage.open({ ...options, host: { subPageId: 'today', ...options.host } });
    const ladder = opened.tab.getByRole('region', { name: 'First-day ladder' });
    return { ...opened, ladder };
  };

  test('shows whom to see to first, by when, what was tried and who should ring', async () => {
    const { ladder } = await open();
    await ladder.getByText('3 on the ladder · 1 overdue · 1 resolved').waitFor();
    const rows = ladder.getByRole('list', { name: 'Pupils on the ladder, whom to see to first' }).getByRole('listitem');
    expect((await rows.first().innerText()).split('\n')).toEqual([
      'Oluwaseun Ńowicka (9A) Overdue',
      'Ring every contact; a welfare check is due',
      'due at 08:30, 16 minutes ago · tried: 1 message',
      'Best rung by Lee Example, who has reached this family before',
      'First because: looked after',
      'Record a contact',
      'Record a decision',
    ]);
    expect(await rows.nth(1).getByRole('button').count()).toBe(1);
    await ladder.getByRole('region', { name: 'Ring again today' }).getByText('Tobias Marsh').waitFor();
    await ladder.getByRole('button', { name: 'Resolved (1)', exact: true }).click();
    await ladder.getByText('family reached by Pat Example at 08:40').waitFor();
  });

  test('records a contact, takes the pupil off and says so where reading goes on', async () => {
    const { tab, ladder } = await open();
    await ladder.getByRole('button', { name: 'Record a contact for Oluwaseun Ńowicka' }).click();
    const dialog = tab.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await dialog.getByText('Choose who you contacted.').waitFor();
    await dialog.getByLabel('Who you contacted, or tried to').selectOption('Other');
    await dialog.getByLabel('Who, in your words').fill('Aunt');
    await dialog.getByLabel('Outcome').selectOption('Reached');
    await dialog.getByLabel('Note (no medical detail)').fill('Back tomorrow.');
    stage
      .api()
      .state.overrides.set('/api/ladder/contacts', problemAnswer(503, 'unavailable', 'Try again in a minute.'));
    await dialog.getByRole('button', { name: 'Save' }).click();
    await dialog.getByText('Not recorded. Try again in a minute.').waitFor();
    stage.api().state.overrides.clear();
    await dialog.getByRole('button', { name: 'Save' }).click();
    await ladder.getByText('The contact is recorded.').waitFor();
    await ladder.getByText('2 on the ladder').waitFor();
    await tab.locator('h2:focus', { hasText: 'First-day ladder' }).waitFor();
    expect(stage.api().state.ladderRecords).toMatchObject([
      { pupilId: 'pupil-1', reached: 'Aunt', way: 'phone', outcome: 'reached', note: 'Back tomorrow.' },
    ]);
  });

  test('records a decision by keyboard alone', async () => {
    const { page, tab, ladder } = await open();
    await ladder.getByRole('button', { name: 'Record a decision for Oluwaseun Ńowicka' }).focus();
    await page.keyboard.press('Enter');
    const dialog = tab.getByRole('dialog');
    await dialog.getByRole('radio', { name: 'A home visit' }).focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Pat Example');
    await page.keyboard.press('Enter');
    await ladder.getByText('The decision is recorded with your name and the time.').waitFor();
    expect(stage.api().state.ladderRecords).toMatchObject([
      { pupilId: 'pupil-1', what: 'visit', seenToBy: 'Pat Example', note: '' },
    ]);
  });

  test('a decision that comes too late is said, and what was typed stays', async () => {
    const message = 'This pupil is not on the ladder any more: came in. Nothing is left to decide.';
    stage.api().state.overrides.set('/api/ladder/decisions', problemAnswer(409, 'stale', message));
    const { tab, ladder } = await open();
    await ladder.getByRole('button', { name: 'Record a decision for Oluwaseun Ńowicka' }).click();
    const dialog = tab.getByRole('dialog');
    await dialog.getByRole('radio', { name: 'Ask the police for a welfare check' }).check();
    await dialog.getByRole('button', { name: 'Save' }).click();
    await dialog.getByText(`Not recorded. ${message}`).waitFor();
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await dialog.waitFor({ state: 'detached' });
  });

  test('gives the messages to be copied or as a file, and records the list that was shown', async () => {
    const { page, tab, ladder } = await open();
    await ladder.getByRole('button', { name: 'Messages to send (2)' }).click();
    const dialog = tab.getByRole('dialog');
    expect(await dialog.getByLabel('Whom to send what').inputValue()).toBe(
      'נועה כהן (9A): Where is נועה כהן?\nKit Moss (8B): Where is Kit Moss?',
    );
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      dialog.getByRole('link', { name: 'Download as a file (CSV)' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('messages-2026-11-23.csv');
    await dialog.getByRole('button', { name: 'Copy' }).click();
    await dialog.getByText(/^Copied\.$|press Ctrl\+C/).waitFor();
    await dialog.getByRole('button', { name: 'They were sent, for 2 pupils' }).click();
    await ladder.getByText('Recorded as sent, for 2 pupils.').waitFor();
    expect(await ladder.getByRole('button', { name: /Messages to send/ }).count()).toBe(0);
    expect(stage.api().state.ladderRecords).toMatchObject([{ pupilIds: ['pupil-2', 'pupil-3'] }]);
  });

  test('without anybody on it says so; closed, it says how the day ended; a year has its own', async () => {
    const { state } = stage.api();
    const closed = { time: '15:45', resolved: 5, escalated: 1, open: 0 };
    state.ladder = { ...state.ladder, rows: [], secondCalls: [], messagesDue: 0, closed };
    const { ladder, tab } = await open({ host: { subPageId: 'today/8' } });
    await ladder.getByText('Nobody is away without a reason').waitFor();
    await ladder.getByText('The day was closed at 15:45: 5 resolved, 1 told, nobody left over.').waitFor();
    expect(await tab.getByRole('button', { name: 'Resolved (1)' }).count()).toBe(0);
  });

  test('is not there for those who may not see it, and says so where it cannot be loaded', async () => {
    const { state } = stage.api();
    state.overrides.set('/api/ladder', problemAnswer(403, 'not-allowed', 'Your role does not open this page.'));
    const refused = await open();
    await refused.tab.getByRole('region', { name: 'Year 9' }).waitFor();
    expect(await refused.ladder.count()).toBe(0);
    expect(await refused.tab.getByRole('alert').count()).toBe(0);
    state.overrides.set('/api/ladder', problemAnswer(500, 'fault', 'It has been logged.'));
    const broken = await open();
    await broken.tab.getByRole('alert').getByText('It has been logged.').waitFor();
    state.overrides.clear();
    await broken.tab.getByRole('button', { name: 'Try again' }).click();
    await broken.ladder.getByText('3 on the ladder').waitFor();
  });

  test.each(['default', 'dark', 'contrast'])('has no fault that axe can find in the theme %s', async (theme) => {
    const { page, tab, ladder } = await open({ host: { theme } });
    await ladder.getByText('3 on the ladder').waitFor();
    expect(await axeFaults(page)).toEqual([]);
    for (const name of [/^Record a contact for Oluwaseun/, /^Record a decision for Oluwaseun/, /^Messages to send/]) {
      await ladder.getByRole('button', { name }).click();
      await tab
        .getByRole('dialog')
        .getByRole('button', { name: /^(Cancel|Close)$/ })
        .waitFor();
      expect(await axeFaults(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await tab.getByRole('dialog').waitFor({ state: 'detached' });
    }
  });

  test('fits a phone', async () => {
    const { page, tab, ladder, inTab } = await open({ viewport: PHONE });
    await ladder.getByText('3 on the ladder').waitFor();
    for (const name of [null, /^Record a contact for Oluwaseun/, /^Record a decision for Oluwaseun/, /^Messages/]) {
      if (name !== null) await ladder.getByRole('button', { name }).click();
      await settled(page);
      expect(await inTab<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(PHONE.width);
      const cutOff = `[...document.querySelectorAll('button, a, input, select, textarea')]
        .filter((element) => element.getBoundingClientRect().right > ${PHONE.width}).map((element) => element.outerHTML)`;
      expect(await inTab<string[]>(cutOff)).toEqual([]);
      if (name === null) continue;
      await page.keyboard.press('Escape');
      await tab.getByRole('dialog').waitFor({ state: 'detached' });
    }
  });
});
