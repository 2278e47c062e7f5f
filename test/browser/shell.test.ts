import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { describeWithBrowser, launchChromium } from '../support/chromium.ts';
import { contactCard, textCard } from './fake-school-cards.ts';
import { type FakeSchool, startFakeSchool, YEAR_9 } from './start-fake-school.ts';

const CARD = 'application/vnd.microsoft.card.adaptive';
const YEAR_9_PATH = `/shell/#/channel/${encodeURIComponent(YEAR_9)}`;
const THEMES = ['Light', 'Dark', 'High contrast'];

describeWithBrowser('the shell page', () => {
  let browser: Browser;
  let context: BrowserContext;
  let school: FakeSchool;
  let page: Page;
  let thrown: Error[];

  beforeAll(async () => {
    const root = path.resolve(import.meta.dirname, '../..');
    const built = spawnSync(process.execPath, ['scripts/build.ts', 'shell'], { cwd: root, stdio: 'inherit' });
    expect(built.status).toBe(0);
    browser = await launchChromium();
  }, 120_000);
  afterAll(() => browser.close());

  beforeEach(async () => {
    school = await startFakeSchool();
    context = await browser.newContext({ locale: 'en-GB', reducedMotion: 'reduce' });
    // teams-js looks for its list of hosts on the internet; nothing here leaves this computer.
    await context.route(/^https?:\/\/(?!127\.0\.0\.1)/, (route) => route.abort());
    page = await context.newPage();
    page.setDefaultTimeout(10_000);
    thrown = [];
    page.on('pageerror', (error) => thrown.push(error));
  });
  afterEach(async () => {
    await context.close();
    await school.stop();
    expect(thrown).toEqual([]);
  });

  const open = async (place: string) => {
    await page.goto(school.url + place);
    await page.getByRole('main').waitFor();
  };
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const toast = (text: string) => page.locator('.fui-ToastTitle', { hasText: text });
  const choose = async (menu: string | RegExp, item: string | RegExp) => {
    await page.getByRole('button', { name: menu }).click();
    await page.getByRole('menuitemradio', { name: item }).click();
  };
  const invokes = (name: string) => school.posted.filter(({ body }) => body.name === name).map(({ body }) => body);
  const answerDialogWith = (submitted: unknown) => {
    const value = { title: 'Record a contact', width: 'medium', card: { contentType: CARD, content: contactCard() } };
    school.botAnswers(({ name }) => ({
      status: 200,
      body: name === 'task/fetch' ? { task: { type: 'continue', value } } : submitted,
    }));
  };

  test('shows the channels, the unread dots and the card as Teams would', async () => {
    await open(YEAR_9_PATH);
    const channels = page.getByRole('navigation', { name: 'Channels' });
    await channels.getByRole('link', { name: /^Year 7.*unread/ }).waitFor();
    expect(await channels.getByRole('link').allTextContents()).toEqual([
      'General',
      'Year 7, unread',
      'Year 8',
      'Year 9',
      'Year 10',
      'Year 11',
    ]);
    const post = page.getByRole('article', { name: 'Every Session, 08:46' });
    expect(await post.getByRole('heading', { name: 'Year 9 absent list' }).isVisible()).toBe(true);
    expect(await post.getByRole('listitem').allTextContents()).toEqual([
      'Marchetti, *Bea*',
      'Wren, <at>Sam</at>',
      'Ravenscroft, Ola contacted',
    ]);
    expect(await post.locator('.mention').allTextContents()).toEqual(['Ines Okafor']);
    expect(await page.getByText('Edited').count()).toBe(0);
    expect(await page.getByText('Monday 23 November 2026, 08:46').isVisible()).toBe(true);
  });

  test('takes in an edit and a new post by itself, also after the stream broke', async () => {
    await open(YEAR_9_PATH);
    await button('Mine only').focus();
    school.editCard('As of 09:10.');
    await page.getByText('As of 09:10.').waitFor();
    expect(await page.getByText('Edited', { exact: true }).isVisible()).toBe(true);
    expect(await focusedName()).toBe('Mine only');

    school.dropStreams();
    school.post('19:year-8@thread.tacv2', 'While nobody listened');
    await page.getByRole('link', { name: /^Year 8.*unread/ }).click();
    await page.getByText('While nobody listened').waitFor();
    await page.getByRole('link', { name: 'Year 8', exact: true }).waitFor();

    await page.getByText('Reconnecting').waitFor({ state: 'detached' });
    school.post(YEAR_9, 'Heard live');
    await page.getByRole('status').filter({ hasText: 'New message in Year 9.' }).waitFor({ state: 'attached' });
  });

  test('moves the clock and says what time it is then', async () => {
    await open(YEAR_9_PATH);
    await button('Next register').click();
    await page.getByText('Monday 23 November 2026, 08:55').waitFor();
    expect(school.posted).toEqual([{ path: '/control/clock', body: { moveTo: 'next-register' } }]);
  });

  test('a dialog opens from the card, checks what is required, and sends what was entered', async () => {
    answerDialogWith({ task: { type: 'message', value: 'The call is recorded.' } });
    await open(YEAR_9_PATH);
    await button('Record a contact').click();
    const dialog = page.getByRole('dialog', { name: 'Record a contact' });
    await dialog.getByRole('button', { name: 'Save' }).click();
    await dialog.getByText('Choose the pupil.').waitFor();
    await dialog.getByText('Say what was agreed.').waitFor();
    expect(invokes('task/submit')).toEqual([]);

    await dialog.getByRole('combobox').selectOption('p2');
    await dialog.getByRole('textbox', { name: 'Outcome' }).fill('Back tomorrow');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await toast('The call is recorded.').waitFor();
    await dialog.waitFor({ state: 'detached' });

    const origin = { personId: 'officer', conversationId: YEAR_9, messageId: '1795000000000' };
    expect(invokes('task/fetch')).toEqual([
      {
        ...origin,
        name: 'task/fetch',
        value: {
          data: { msteams: { type: 'task/fetch' }, card: 'contact', yearGroup: 9 },
          context: { theme: 'default' },
        },
      },
    ]);
    expect(invokes('task/submit')).toMatchObject([
      { ...origin, value: { data: { save: 'contact', pupil: 'p2', how: 'call', outcome: 'Back tomorrow' } } },
    ]);
  });

  test('a dialog goes on with another card, and an empty answer closes it', async () => {
    answerDialogWith({
      task: {
        type: 'continue',
        value: { title: 'Next', card: { contentType: CARD, content: textCard('One more thing') } },
      },
    });
    await open(YEAR_9_PATH);
    await button('Record a contact').click();
    await page.getByRole('dialog').getByRole('combobox').selectOption('p1');
    await page.getByRole('textbox', { name: 'Outcome' }).fill('Ill');
    await button('Save').click();
    await page.getByRole('dialog', { name: 'Next' }).getByText('One more thing').waitFor();
    await button('Close').click();

    answerDialogWith({});
    await button('Record a contact').click();
    await page.getByRole('dialog').getByRole('combobox').selectOption('p1');
    await page.getByRole('textbox', { name: 'Outcome' }).fill('Ill');
    await button('Save').click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  });

  test('Action.Execute shows its card to the person who asked, until the bot edits the message', async () => {
    school.botAnswers(() => ({
      status: 200,
      body: { statusCode: 200, type: CARD, value: textCard('For your eyes only') },
    }));
    await open(YEAR_9_PATH);
    await button('Mine only').click();
    await page.getByText('For your eyes only').waitFor();
    expect(invokes('adaptiveCard/action')[0]?.value).toEqual({
      action: { type: 'Action.Execute', id: 'mine', verb: 'mine', data: { yearGroup: 9 } },
      trigger: 'manual',
    });
    school.editCard('As of 09:10.');
    await page.getByText('As of 09:10.').waitFor();
    expect(await page.getByText('For your eyes only').count()).toBe(0);
  });

  test('what goes wrong is said', async () => {
    await open(YEAR_9_PATH);
    school.botAnswers(() => ({ status: 500, body: {} }));
    await button('Mine only').click();
    await toast('Something went wrong. The bot answered 500.').waitFor();
    await button('Record a contact').click();
    await page.getByRole('dialog').getByText('Something went wrong. The bot answered 500.').waitFor();
    await button('Close').click();
    const value = { code: 'TooLate', message: 'The register is closed.' };
    school.botAnswers(() => ({
      status: 200,
      body: { statusCode: 400, type: 'application/vnd.microsoft.error', value },
    }));
    await button('More options').click();
    await page.getByRole('menuitem', { name: 'Seven' }).click();
    await toast('The register is closed.').waitFor();
  });

  test('a card refreshes itself for the person it names, and for nobody else', async () => {
    school.botAnswers(({ personId }) => ({
      status: 200,
      body: { statusCode: 200, type: CARD, value: textCard(`For ${String(personId)} alone`) },
    }));
    await open('/shell/#/channel/19%3Ayear-7%40thread.tacv2');
    await page.getByText('For officer alone').waitFor();
    expect(invokes('adaptiveCard/action')).toMatchObject([
      { personId: 'officer', value: { action: { verb: 'refresh', data: { of: 'summary' } }, trigger: 'automatic' } },
    ]);
    await choose(/Change person/, /Jonas Lindqvist/);
    await page.getByText('For everyone').waitFor();
    expect(invokes('adaptiveCard/action')).toHaveLength(1);
  });

  test('Action.Submit is sent as a message, and the chat talks to the bot', async () => {
    await open(YEAR_9_PATH);
    await button('Seen').click();
    await toast('Your response was sent to the app.').waitFor();
    expect(school.posted[0]).toMatchObject({ path: '/shell/api/submit', body: { value: { seen: true } } });

    await page.getByRole('link', { name: /^Chat/ }).click();
    await page.getByRole('textbox', { name: 'Message to Every Session' }).fill('**help**');
    await page.keyboard.press('Enter');
    await page
      .getByRole('article', { name: /^Every Session/ })
      .getByText('You said: help')
      .waitFor();
    await page
      .getByRole('article', { name: /^Ines Okafor/ })
      .getByText('**help**')
      .waitFor();
  });

  test('stays where one was after a reload: page, person and theme', async () => {
    await open('/shell/#/chat');
    await choose(/Change person/, /Mabel Adeyemi/);
    await choose('Theme', 'Dark');
    await page.getByRole('button', { name: /You are Mabel Adeyemi, Head teacher/ }).waitFor();
    await page.reload();
    await page.getByRole('button', { name: /You are Mabel Adeyemi, Head teacher/ }).waitFor();
    await page.getByRole('main', { name: 'Chat with Every Session' }).waitFor();
    expect(await page.locator('html').getAttribute('data-shell-theme')).toBe('dark');
  });

  test('the tab gets its context, token and theme over teams-js, and a deep link opens a page of it', async () => {
    await open(YEAR_9_PATH);
    await page.getByRole('link', { name: 'Open in the tab' }).click();
    const tab = page.frameLocator('iframe[title="Every Session"]');
    await tab.getByText('register absent-list/9 officer default').waitFor();
    await tab.getByText('token-of-officer').waitFor();
    await choose('Theme', 'High contrast');
    await tab.locator('#theme').getByText('contrast').waitFor();
    await tab.getByRole('button').click();
    await tab.getByText('register absent-list/7 officer contrast').waitFor();
    expect(page.url()).toContain('#/tab/absent-list%2F7');
    await choose(/Change person/, /Jonas Lindqvist/);
    await tab.getByText('token-of-tutor').waitFor();
  });

  test('can be used from the keyboard alone', async () => {
    answerDialogWith({});
    await open('/shell/');
    await tabTo('Skip to content');
    await tabTo('Theme');
    await page.keyboard.press('Enter');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.locator('html[data-shell-theme="dark"]').waitFor();
    await tabTo('Year 9');
    await page.keyboard.press('Enter');
    await button('Record a contact').waitFor();
    await tabTo('Record a contact');
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Record a contact' });
    await dialog.getByRole('combobox').waitFor();
    await tabTo('Save');
    school.editCard('As of 09:10.');
    await page.getByText('As of 09:10.').waitFor({ state: 'attached' });
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await page.locator('button[aria-label="Record a contact"]:focus').waitFor();
  });

  async function tabTo(name: string) {
    for (let presses = 0; presses < 40; presses += 1) {
      await page.keyboard.press('Tab');
      if ((await focusedName())?.startsWith(name)) return;
    }
    throw new Error(`Forty presses of Tab did not reach "${name}".`);
  }

  async function focusedName() {
    const focused = page.locator(':focus');
    if ((await focused.count()) === 0) return null;
    return (await focused.getAttribute('aria-label')) ?? focused.textContent();
  }

  test('works on a phone: the channels are in a drawer', async () => {
    await page.setViewportSize({ width: 390, height: 780 });
    await open('/shell/');
    expect(await page.getByRole('navigation', { name: 'Channels' }).count()).toBe(0);
    await button('Channels').click();
    await page.getByRole('dialog').getByRole('link', { name: 'Year 9' }).click();
    await page.getByText('Year 9 absent list').waitFor();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    const overflow = await page.evaluate('document.documentElement.scrollWidth - window.innerWidth');
    expect(overflow).toBe(0);
  });

  test.each(THEMES)('axe finds nothing in the theme %s', async (theme) => {
    answerDialogWith({});
    await open(YEAR_9_PATH);
    if (theme !== 'Light') await choose('Theme', theme);
    await page.mouse.move(640, 780);
    await page.getByRole('menu').waitFor({ state: 'detached' });
    expect(await violations()).toEqual([]);
    await button('Record a contact').click();
    await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
    await page.getByText('Choose the pupil.').waitFor();
    expect(await violations()).toEqual([]);
    await button('Close').click();
    await page.getByRole('link', { name: /^Chat/ }).click();
    await page.getByText('Good morning.').waitFor();
    await page.getByRole('button', { name: /Change person/ }).click();
    await page.getByRole('menu').waitFor();
    expect(await violations()).toEqual([]);
  });

  async function violations() {
    // Fluent's focus traps put these sentinels into the page: they pass the focus on and are never read out.
    const { violations: found } = await new AxeBuilder({ page }).exclude('[data-tabster-dummy]').analyze();
    return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
  }
});
