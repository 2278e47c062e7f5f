import { expect, test } from '@jest/globals';
import { describeWithBrowser } from '../support/chromium.ts';
import { problemAnswer } from '../support/fake-tab-api.ts';
import { tabStage } from '../support/tab-stage.ts';

const PHONE = { width: 375, height: 700 };

describeWithBrowser('giving and answering actions in the tab', () => {
  const stage = tabStage();
  const open = (options: Parameters<typeof stage.open>[0] = {}) =>
    stage.open({ ...options, host: { subPageId: 'actions' } });

  test('says what is wrong beside each field, and keeps what was typed', async () => {
    const { tab } = await open();
    await tab.getByRole('button', { name: 'Give an action' }).click();
    await tab.getByLabel('Note for those who do it').fill('At the gate.');
    await tab.getByLabel('Due in how many school days').fill('soon');
    await tab.getByRole('button', { name: 'Preview' }).click();
    await tab.getByText('Not ready yet').waitFor();
    await tab.getByRole('alert').getByText('Choose who does it.').waitFor();
    const what = tab.getByLabel('What is to be done, from the school’s strategy');
    const describedBy = (await what.getAttribute('aria-describedby')) ?? '';
    expect(await tab.locator(`[id="${describedBy}"]`).innerText()).toBe('Choose what is to be done.');
    await tab.getByText('Give a whole number.').waitFor();
    expect(await tab.getByLabel('Note for those who do it').inputValue()).toBe('At the gate.');
  });

  test('is previewed, changed, issued as it was seen, and taken back', async () => {
    const { tab } = await open();
    const { actionCalls } = stage.api().state;
    await tab.getByRole('button', { name: 'Give an action' }).click();
    await tab.getByLabel('What is to be done, from the school’s strategy').selectOption('Mentoring talk');
    await tab.getByLabel('Find a colleague').fill('sam');
    expect(await tab.getByRole('checkbox', { name: /Kit Example/ }).count()).toBe(0);
    await tab.getByRole('checkbox', { name: 'Sam Example – nothing open' }).check();
    await tab.getByLabel('Find a colleague').fill('');
    await tab.getByRole('checkbox', { name: 'Kit Example – 7 open · 2 overdue · 3 due this week' }).waitFor();
    await tab.getByRole('checkbox', { name: 'Year 9' }).check();
    await tab.getByLabel('Note for those who do it').fill('At the gate.');
    await tab.getByRole('button', { name: 'Preview' }).click();
    await tab.getByRole('heading', { name: 'Nothing has gone out yet' }).waitFor();
    const inChat = tab.getByRole('region', { name: 'In each owner’s chat' });
    expect(await inChat.innerText()).toMatch(
      /Mentoring talk\s+For Sam Example\s+Due Friday 27 November\s+At the gate\./,
    );
    const inChannel = tab.getByRole('region', { name: 'In the channel Year 9' });
    expect(await inChannel.innerText()).toMatch(/Pupils: 1 pupil/);
    expect(await inChannel.innerText()).not.toMatch(/gate|Zoë/);
    await tab.getByText('No card reaches Sam Example').waitFor();
    await tab.getByRole('button', { name: 'Change' }).click();
    expect(await tab.getByRole('checkbox', { name: /Sam Example/ }).isChecked()).toBe(true);
    await tab.getByRole('button', { name: 'Preview' }).click();
    expect(actionCalls.issued).toEqual([]);
    await tab.getByRole('button', { name: 'Issue' }).click();
    await tab.getByText('Given to Sam Example, due Friday 27 November.').waitFor();
    expect(actionCalls.issued).toMatchObject([
      { actionId: 'new-1', provisionId: 'mentor', ownerIds: ['sam'], channelIds: ['year-9'], dueInSchoolDays: 5 },
    ]);
    await tab.getByRole('button', { name: 'Undo' }).click();
    await tab.getByText('Taken back: the action is withdrawn.').waitFor();
    expect(actionCalls.answered).toMatchObject([{ actionId: 'new-1', request: { kind: 'withdrawn' } }]);
  });

  test('is filled in from the keyboard alone, each step beginning at its heading', async () => {
    const { page, tab, inTab } = await open();
    await tab.getByRole('button', { name: 'Give an action' }).focus();
    await page.keyboard.press('Enter');
    await tab.getByRole('heading', { name: 'Give an action' }).waitFor();
    expect(await inTab('document.activeElement.textContent')).toBe('Give an action');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Ring home about the bus');
    await tab.getByRole('checkbox', { name: /Kit Example/ }).focus();
    await page.keyboard.press('Space');
    await tab.getByRole('button', { name: 'Preview' }).focus();
    await page.keyboard.press('Enter');
    await tab.getByRole('heading', { name: 'Nothing has gone out yet' }).waitFor();
    expect(await inTab('document.activeElement.textContent')).toBe('Nothing has gone out yet');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await tab.getByText('Given to Kit Example').waitFor();
  });

  test('an action is done, declined with a reason, handed over, reviewed and reopened', async () => {
    const { tab } = await open();
    const { actionCalls } = stage.api().state;
    await tab.getByRole('button', { name: 'Done… Phone home' }).click();
    await tab.getByRole('radio', { name: 'Tried, could not reach them' }).check();
    await tab.getByLabel('Note (no medical detail)').fill('Twice.');
    await tab.getByRole('button', { name: 'Save' }).click();
    await tab.getByText('Recorded: Phone home').waitFor();
    await tab.getByRole('button', { name: 'Decline… Phone home' }).click();
    await tab.getByRole('button', { name: 'Save' }).click();
    await tab.getByText('Not recorded. Say why you cannot do it.').waitFor();
    await tab.getByLabel('Why can’t you do it?').fill('On a trip.');
    await tab.getByRole('button', { name: 'Save' }).click();
    await tab.getByRole('button', { name: 'Hand over… Phone home' }).click();
    await tab.getByLabel('To whom?').selectOption('Sam Example – nothing open');
    await tab.getByRole('dialog').getByRole('button', { name: 'Hand over' }).click();
    await tab.getByRole('tab', { name: 'Answered' }).click();
    await tab.getByRole('button', { name: 'Review what it changed… Talk about Fridays' }).click();
    await tab.getByText('Too early to say. It takes 10 school days.').waitFor();
    await tab.getByRole('button', { name: 'Reviewed' }).click();
    await tab.getByRole('button', { name: 'Reopen… Talk about Fridays' }).click();
    await tab.getByRole('dialog').getByRole('button', { name: 'Reopen' }).click();
    await tab.getByRole('dialog').waitFor({ state: 'detached' });
    expect(actionCalls.answered).toEqual([
      { actionId: 'a1', request: { kind: 'done', outcome: 'no-reply', note: 'Twice.' } },
      { actionId: 'a1', request: { kind: 'declined', reason: 'On a trip.' } },
      { actionId: 'a1', request: { kind: 'handed-over', toPersonId: 'sam' } },
      { actionId: 'a5', request: { kind: 'reviewed' } },
      { actionId: 'a5', request: { kind: 'reopened' } },
    ]);
  });

  test('says why it could not be issued, and keeps the preview', async () => {
    const { tab } = await open();
    await tab.getByRole('button', { name: 'Give an action' }).click();
    await tab.getByLabel('Or in your own words').fill('Ring home');
    await tab.getByRole('checkbox', { name: /Kit Example/ }).check();
    await tab.getByRole('button', { name: 'Preview' }).click();
    await tab.getByRole('heading', { name: 'Nothing has gone out yet' }).waitFor();
    stage.api().state.overrides.set('/api/actions', problemAnswer(503, 'unavailable', 'The database is away.'));
    await tab.getByRole('button', { name: 'Issue' }).click();
    await tab.getByText('The database is away.').first().waitFor();
    stage.api().state.overrides.clear();
    await tab.getByRole('button', { name: 'Issue' }).click();
    await tab.getByText('Given to Kit Example').waitFor();
  });

  test('fits a phone', async () => {
    const { tab, inTab } = await open({ viewport: PHONE });
    await tab.getByRole('button', { name: 'Give an action' }).click();
    await tab.getByRole('heading', { name: 'Give an action' }).waitFor();
    expect(await inTab('document.documentElement.scrollWidth <= window.innerWidth')).toBe(true);
  });
});
