import { afterAll, afterEach, beforeAll, beforeEach, expect } from '@jest/globals';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { keepOnThisComputer } from '../../scripts/keep-on-this-computer.ts';
import { buildPages } from './build-pages.ts';
import { contactCard } from './fake-school-cards.ts';
import { CARD } from './fake-school-messages.ts';
import { YEAR_9 } from './fake-school-people.ts';
import { launchChromium } from './find-chromium.ts';
import { type FakeSchool, startFakeSchool } from './start-fake-school.ts';

export const YEAR_9_PLACE = `/shell/#/channel/${encodeURIComponent(YEAR_9)}`;

export interface ShellStage {
  readonly page: () => Page;
  readonly school: () => FakeSchool;
  /** Opens a path of the shell and waits until the school is there. */
  readonly open: (place: string) => Promise<void>;
  readonly button: (name: string) => Locator;
  readonly toast: (text: string) => Locator;
  /** Opens a menu by its button's name and takes one of its choices. */
  readonly choose: (menu: string | RegExp, item: string | RegExp) => Promise<void>;
  /** The invokes of one name that reached the bot. */
  readonly invokes: (name: string) => Record<string, unknown>[];
  /** Lets the bot open the contact form, and answer with this when it is sent. */
  readonly answerFormWith: (submitted: unknown) => void;
}

/** The built shell in a browser, before a fake school that each test has to itself. A page that throws fails its test. */
export function shellStage(): ShellStage {
  let browser: Browser;
  let context: BrowserContext;
  let school: FakeSchool;
  let page: Page;
  const thrown: Error[] = [];

  beforeAll(async () => {
    buildPages('shell');
    browser = await launchChromium();
  }, 120_000);
  afterAll(() => browser.close());
  beforeEach(async () => {
    school = await startFakeSchool();
    context = await browser.newContext({ locale: 'en-GB', timezoneId: 'Asia/Tokyo', reducedMotion: 'reduce' });
    await keepOnThisComputer(context);
    page = await context.newPage();
    page.setDefaultTimeout(10_000);
    page.on('pageerror', (error) => thrown.push(error));
  });
  afterEach(async () => {
    await context.close();
    await school.stop();
    expect(thrown.splice(0)).toEqual([]);
  });

  return {
    page: () => page,
    school: () => school,
    async open(place) {
      await page.goto(school.url + place);
      await page.getByRole('main').waitFor();
    },
    button: (name) => page.getByRole('button', { name, exact: true }),
    toast: (text) => page.locator('.fui-ToastTitle', { hasText: text }),
    async choose(menu, item) {
      await page.getByRole('button', { name: menu }).click();
      await page.getByRole('menuitemradio', { name: item }).click();
    },
    invokes: (name) => school.posted.filter(({ body }) => body.name === name).map(({ body }) => body),
    answerFormWith: (submitted) => school.botAnswers(({ name }) => (name === 'task/fetch' ? FORM : answer(submitted))),
  };
}

const answer = (body: unknown) => ({ status: 200, body });
const form = { title: 'Record a contact', width: 'medium', card: { contentType: CARD, content: contactCard() } };
const FORM = answer({ task: { type: 'continue', value: form } });
