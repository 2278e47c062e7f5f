import { expect, test } from '@jest/globals';
import { describeWithBrowser } from '../support/chromium.ts';
import { YEAR_8, YEAR_9 } from '../support/fake-school-people.ts';
import { shellStage, YEAR_9_PLACE } from '../support/shell-stage.ts';

describeWithBrowser('the shell page', () => {
  const { page, school, open, button, choose } = shellStage();

  test('shows the channels, the unread dots and the card as Teams would', async () => {
    await open(YEAR_9_PLACE);
    const channels = page().getByRole('navigation', { name: 'Channels' });
    await channels.getByRole('link', { name: /^Year 7.*unread/ }).waitFor();
    expect(await channels.getByRole('link').allTextContents()).toEqual([
      'General',
      'Year 7, unread',
      'Year 8',
      'Year 9',
      'Year 10',
      'Year 11',
    ]);
    const post = page().getByRole('article', { name: 'Every Session, 08:46' });
    await post.getByRole('heading', { name: 'Year 9 absent list' }).waitFor();
    expect(await post.getByRole('listitem').allTextContents()).toEqual([
      'Marchetti, *Bea*',
      'Wren, <at>Sam</at>',
      'Ravenscroft, Ola contacted',
    ]);
    expect(await post.locator('.mention').allTextContents()).toEqual(['Ines Okafor']);
    expect(await page().getByText('Edited').count()).toBe(0);
    await page().getByText('Monday 23 November 2026, 08:46').waitFor();
  });

  test('opens where something was posted, and comes back to the channel that was open', async () => {
    await open('/shell/');
    await page().getByRole('main', { name: 'Year 7' }).waitFor();
    await page()
      .getByRole('link', { name: /^Year 9/ })
      .click();
    await page().getByRole('link', { name: /^Chat/ }).click();
    await page()
      .getByRole('link', { name: /^Teams/ })
      .click();
    await page().getByRole('main', { name: 'Year 9' }).waitFor();
  });

  test('takes in an edit by itself and leaves the focus where it was', async () => {
    await open(YEAR_9_PLACE);
    await button('Mine only').focus();
    school().messages.editList('As of 09:10.');
    await page().getByText('As of 09:10.').waitFor();
    await page().getByText('Edited', { exact: true }).waitFor();
    await page().locator('button[aria-label="Mine only"]:focus').waitFor();
  });

  test('an edit is announced, but is not unread', async () => {
    await open(YEAR_9_PLACE);
    await page().getByText('As of 08:45.').waitFor();
    await page()
      .getByRole('link', { name: /^Year 7/ })
      .click();
    await page().getByRole('main', { name: 'Year 7' }).waitFor();
    school().messages.editList('As of 09:10.');
    const news = page().getByRole('status').filter({ hasText: 'A message in Year 9 was updated.' });
    await news.waitFor({ state: 'attached' });
    expect(
      await page()
        .getByRole('link', { name: /^Year 9.*unread/ })
        .count(),
    ).toBe(0);
  });

  test('hears of new posts, also after the stream broke', async () => {
    await open(YEAR_9_PLACE);
    await button('Mine only').waitFor();
    school().messages.post(YEAR_9, 'Heard live');
    await page().getByText('Heard live').waitFor();
    await page().getByRole('status').filter({ hasText: 'New message in Year 9.' }).waitFor({ state: 'attached' });
    school().dropStreams();
    school().messages.post(YEAR_8, 'While nobody listened');
    await page()
      .getByRole('link', { name: /^Year 8.*unread/ })
      .click();
    await page().getByText('While nobody listened').waitFor();
    await page().getByRole('link', { name: 'Year 8', exact: true }).waitFor();
    await page().getByText('Reconnecting').waitFor({ state: 'detached' });
  });

  test('moves the clock and says what time it is then', async () => {
    await open(YEAR_9_PLACE);
    await button('Next register').click();
    await page().getByText('Monday 23 November 2026, 08:55').waitFor();
    expect(school().posted).toEqual([{ path: '/control/clock', body: { moveTo: 'next-register' } }]);
  });

  test('talks to the bot: what a person types is shown as typed', async () => {
    await open('/shell/#/chat');
    await page().getByRole('textbox', { name: 'Message to Every Session' }).fill('**help**');
    await page().keyboard.press('Enter');
    await page()
      .getByRole('article', { name: /^Every Session/ })
      .getByText('You said: help')
      .waitFor();
    await page()
      .getByRole('article', { name: /^Ines Okafor/ })
      .getByText('**help**')
      .waitFor();
    expect(await page().getByRole('textbox').inputValue()).toBe('');
  });

  test('stays where one was after a reload: page, person and theme', async () => {
    await open('/shell/#/chat');
    await choose(/Change person/, /Mabel Adeyemi/);
    await choose('Theme', 'Dark');
    await page().reload();
    await page()
      .getByRole('button', { name: /You are Mabel Adeyemi, Head teacher/ })
      .waitFor();
    await page().getByRole('main', { name: 'Chat with Every Session' }).waitFor();
    expect(await page().locator('html').getAttribute('data-shell-theme')).toBe('dark');
  });

  test('works on a phone: the channels are in a drawer', async () => {
    await page().setViewportSize({ width: 360, height: 740 });
    await open('/shell/');
    expect(await page().getByRole('navigation', { name: 'Channels' }).count()).toBe(0);
    await button('Channels').click();
    await page().getByRole('dialog').getByRole('link', { name: 'Year 9' }).click();
    await page().getByText('Year 9 absent list').waitFor();
    await page().getByRole('dialog').waitFor({ state: 'detached' });
    expect(await page().evaluate('document.documentElement.scrollWidth - window.innerWidth')).toBe(0);
  });

  test('names the people one can be on a phone too', async () => {
    await page().setViewportSize({ width: 390, height: 844 });
    await open('/shell/');
    await choose(/Change person/, /Mabel Adeyemi/);
    await page()
      .getByRole('button', { name: /You are Mabel Adeyemi/ })
      .click();
    await page().getByRole('menu').getByText('Mabel Adeyemi').waitFor();
    expect(await page().evaluate('document.documentElement.scrollWidth - window.innerWidth')).toBe(0);
  });
});
