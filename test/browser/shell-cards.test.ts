import { expect, test } from '@jest/globals';
import { describeWithBrowser } from '../support/chromium.ts';
import { textCard } from '../support/fake-school-cards.ts';
import { ABSENT_LIST_ID, CARD } from '../support/fake-school-messages.ts';
import { YEAR_7, YEAR_9 } from '../support/fake-school-people.ts';
import { shellStage, YEAR_9_PLACE } from '../support/shell-stage.ts';

const ORIGIN = { personId: 'officer', conversationId: YEAR_9, messageId: ABSENT_LIST_ID };

describeWithBrowser('a card’s actions', () => {
  const { page, school, open, button, toast, choose, invokes, answerFormWith } = shellStage();
  const dialog = (name: string) => page().getByRole('dialog', { name });
  const fillAndSave = async () => {
    await dialog('Record a contact').getByRole('combobox').selectOption('p2');
    await page().getByRole('textbox', { name: 'Outcome' }).fill('Back tomorrow');
    await button('Save').click();
  };

  test('open a dialog, which checks what is required and sends what was entered', async () => {
    answerFormWith({ task: { type: 'message', value: 'The call is recorded.' } });
    await open(YEAR_9_PLACE);
    await button('Record a contact').click();
    await button('Save').click();
    await page().getByText('Choose the pupil.').waitFor();
    await page().getByText('Say what was agreed.').waitFor();
    expect(invokes('task/submit')).toEqual([]);
    await fillAndSave();
    await toast('The call is recorded.').waitFor();
    await page().getByRole('dialog').waitFor({ state: 'detached' });

    const data = { msteams: { type: 'task/fetch' }, card: 'contact', yearGroup: 9 };
    const context = { theme: 'default' };
    expect(invokes('task/fetch')).toEqual([{ ...ORIGIN, name: 'task/fetch', value: { data, context } }]);
    const entered = { save: 'contact', pupil: 'p2', how: 'call', outcome: 'Back tomorrow' };
    expect(invokes('task/submit')).toEqual([{ ...ORIGIN, name: 'task/submit', value: { data: entered, context } }]);
  });

  test('a message from the bot is shown as words, not as a success: it may be a refusal', async () => {
    school().botAnswers(() => ({ status: 200, body: { task: { type: 'message', value: 'Not your year group.' } } }));
    await open(YEAR_9_PLACE);
    await button('Record a contact').click();
    await toast('Not your year group.').waitFor();
    const ofTheIcon = "getComputedStyle(document.querySelector('.fui-ToastTitle__media')).color";
    const colour = await page().evaluate<string>(ofTheIcon);
    expect(new Set(colour.match(/\d+/g)).size).toBe(1);
  });

  test('a double click opens one dialog, and a click beside it keeps what was typed', async () => {
    answerFormWith({});
    await open(YEAR_9_PLACE);
    await button('Record a contact').dblclick();
    const outcome = page().getByRole('textbox', { name: 'Outcome' });
    await outcome.fill('Back tomorrow');
    await page().mouse.click(5, 5);
    await button('Save').click();
    await page().getByText('Choose the pupil.').waitFor();
    expect(await outcome.inputValue()).toBe('Back tomorrow');
  });

  test('a dialog goes on with another card', async () => {
    const card = { contentType: CARD, content: textCard('One more thing') };
    answerFormWith({ task: { type: 'continue', value: { title: 'Next', card } } });
    await open(YEAR_9_PLACE);
    await button('Record a contact').click();
    await fillAndSave();
    await dialog('Next').getByText('One more thing').waitFor();
  });

  test('an empty answer closes the dialog', async () => {
    answerFormWith({});
    await open(YEAR_9_PLACE);
    await button('Record a contact').click();
    await fillAndSave();
    await page().getByRole('dialog').waitFor({ state: 'detached' });
    expect(invokes('task/submit')).toHaveLength(1);
  });

  test('Action.Execute shows its card to the person who asked, until the bot edits the message', async () => {
    const value = textCard('For your eyes only');
    school().botAnswers(() => ({ status: 200, body: { statusCode: 200, type: CARD, value } }));
    await open(YEAR_9_PLACE);
    await button('Mine only').click();
    await page().getByText('For your eyes only').waitFor();
    const action = { type: 'Action.Execute', id: 'mine', verb: 'mine', data: { yearGroup: 9 } };
    expect(invokes('adaptiveCard/action')).toMatchObject([{ ...ORIGIN, value: { action, trigger: 'manual' } }]);
    school().messages.editList('As of 09:10.');
    await page().getByText('As of 09:10.').waitFor();
    expect(await page().getByText('For your eyes only').count()).toBe(0);
  });

  test('what goes wrong is said', async () => {
    const wentWrong = 'Something went wrong. The bot answered 500.';
    school().botAnswers(() => ({ status: 500, body: {} }));
    await open(YEAR_9_PLACE);
    await button('Mine only').click();
    await toast(wentWrong).waitFor();
    await button('Record a contact').click();
    await page().getByRole('dialog').getByText(wentWrong).waitFor();
  });

  test('a seventh action is behind the three dots, and an error of the bot’s own is shown in its words', async () => {
    const value = { code: 'TooLate', message: 'The register is closed.' };
    const body = { statusCode: 400, type: 'application/vnd.microsoft.error', value };
    school().botAnswers(() => ({ status: 200, body }));
    await open(YEAR_9_PLACE);
    await button('Six').waitFor();
    expect(await button('Seven').count()).toBe(0);
    await button('More options').click();
    await page().getByRole('menuitem', { name: 'Seven' }).click();
    await toast('The register is closed.').waitFor();
  });

  test('a card refreshes itself for the person it names, and for nobody else', async () => {
    school().botAnswers(({ personId }) => ({
      status: 200,
      body: { statusCode: 200, type: CARD, value: textCard(`For ${String(personId)} alone`) },
    }));
    await open(`/shell/#/channel/${encodeURIComponent(YEAR_7)}`);
    await page().getByText('For officer alone').waitFor();
    const action = { type: 'Action.Execute', verb: 'refresh', data: { of: 'summary' } };
    expect(invokes('adaptiveCard/action')).toMatchObject([
      { personId: 'officer', conversationId: YEAR_7, value: { action, trigger: 'automatic' } },
    ]);
    await choose(/Change person/, /Jonas Lindqvist/);
    await page().getByText('For everyone').waitFor();
    expect(invokes('adaptiveCard/action')).toHaveLength(1);
  });

  test('Action.Submit is sent as a message', async () => {
    await open(YEAR_9_PLACE);
    await button('Seen').click();
    await toast('Your response was sent to the app.').waitFor();
    expect(school().posted).toEqual([{ path: '/shell/api/submit', body: { ...ORIGIN, value: { seen: true } } }]);
  });

  test('Action.OpenUrl with a deep link opens the tab, which gets its context, token and theme over teams-js', async () => {
    await open(YEAR_9_PLACE);
    await page().getByRole('link', { name: 'Open in the tab' }).click();
    const tab = page().frameLocator('iframe[title="Every Session"]');
    await tab.getByText('register absent-list/9 officer default').waitFor();
    await tab.getByText('token-of-officer').waitFor();
    await choose('Theme', 'High contrast');
    await tab.locator('#theme').getByText('contrast').waitFor();
    await tab.getByRole('button').click();
    await tab.getByText('register absent-list/7 officer contrast').waitFor();
    expect(page().url()).toContain('#/tab/absent-list%2F7');
    await choose(/Change person/, /Jonas Lindqvist/);
    await tab.getByText('token-of-tutor').waitFor();
  });
});
