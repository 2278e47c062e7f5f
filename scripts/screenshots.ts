import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, FrameLocator, Page } from 'playwright-core';
import { launchChromium } from '../test/support/find-chromium.ts';
import { startDemo, type RunningDemo } from './start-demo.ts';
import { visitDemo, type Screen, type Visit } from './visit-demo.ts';
import { writeFirstNarratives } from './write-first-narratives.ts';

/** `npm run screenshots`: takes the pictures of README.md anew, of a demo that it starts for the purpose. */
const TODAY = '2026-11-23';
const WIDE: Screen = { width: 1280, height: 800 };
const PHONE: Screen = { width: 390, height: 844, isPhone: true };
const OFFICER = 'attendance-officer';
const CHAMPION = 'attendance-champion';
const pictures = path.resolve(import.meta.dirname, '..', 'docs', 'screenshots');

// A browser's date fields follow the language of the computer, where it has that language, and not that of the page.
process.env.LANGUAGE = 'en_GB:en';

const folder = await mkdtemp(path.join(tmpdir(), 'every-session-screenshots-'));
const stopping = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => stopping.abort());
try {
  const say = (text: string) => console.log(text);
  const demo = await startDemo({ folder, ports: { app: 0, tenant: 0 }, today: TODAY, say, stopping });
  await writeFirstNarratives(demo, stopping.signal);
  const browser = await launchChromium();
  await mkdir(pictures, { recursive: true });
  await takePictures(browser, demo).finally(() => browser.close());
  stopping.abort();
  await demo.stopped;
} finally {
  stopping.abort();
  await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
}

async function takePictures(browser: Browser, demo: RunningDemo): Promise<void> {
  const visit = (wanted: Visit) => visitDemo(browser, demo, wanted);

  const officer = await visit({ as: OFFICER, place: '', screen: WIDE });
  await officer.getByRole('navigation', { name: 'Channels' }).getByRole('link', { name: 'Year 7' }).click();
  await officer.getByText('as of 08:45').waitFor();
  await moveClock(officer, 'Next register', '08:55');
  await openContactForm(officer, { pupil: 1, reached: 'Mother', outcome: 'Reached', note: 'On the way; in by ten.' });
  await take(officer, 'record-a-contact');
  await save(officer, 1);
  await moveClock(officer, 'Next register', '09:10');
  await openContactForm(officer, { pupil: 2, reached: 'Father', outcome: 'Message left', note: 'Will ring back.' });
  await save(officer, 2);
  const place = new URL(officer.url()).hash.replace('#/', '');
  const channel = async (wanted: Pick<Visit, 'screen' | 'theme'>) => {
    const page = await visit({ as: OFFICER, place, ...wanted });
    await page.getByText('2 contacted').waitFor();
    return page;
  };
  await take(await channel({ screen: WIDE }), 'absent-list');
  await take(await channel({ screen: WIDE, theme: 'contrast' }), 'absent-list-high-contrast');
  await take(await channel({ screen: PHONE }), 'absent-list-phone');

  const register = await visit({ as: CHAMPION, place: 'tab', screen: WIDE });
  await rowsAreIn(register);
  await take(register, 'risk-register');
  await tabOf(register).getByRole('row').nth(1).getByRole('link').click();
  await tabOf(register).getByRole('textbox', { name: 'Narrative' }).waitFor();
  await take(register, 'narrative');
  const dark = await visit({ as: CHAMPION, place: 'tab', theme: 'dark', screen: WIDE });
  await rowsAreIn(dark);
  await take(dark, 'risk-register-dark');
  const today = await visit({ as: OFFICER, place: 'tab/today', screen: WIDE });
  await tabOf(today)
    .getByRole('heading', { name: /^Not in on/ })
    .waitFor();
  await take(today, 'today');

  const provisions = await visit({ as: CHAMPION, place: 'tab/provisions', screen: WIDE });
  await tabOf(provisions).getByRole('article').first().waitFor();
  await take(provisions, 'provisions');
  await tabOf(provisions).getByRole('tab', { name: 'Week by week' }).click();
  await take(provisions, 'provisions-weeks');
  const insights = await visit({ as: CHAMPION, place: 'tab/insights', screen: { width: 1280, height: 1180 } });
  await tabOf(insights).getByRole('region', { name: 'Weekdays' }).locator('svg rect').first().waitFor();
  await take(insights, 'insights');
  const settings = await visit({ as: CHAMPION, place: 'tab/settings', screen: WIDE });
  await tabOf(settings).getByRole('button', { name: 'Change Bands of attendance' }).click();
  await tabOf(settings).getByLabel('Begins at, in per cent').first().fill('98.5');
  await tabOf(settings).getByRole('button', { name: 'See what would change' }).click();
  await tabOf(settings).getByRole('heading', { name: 'Nothing is changed yet' }).waitFor();
  await take(settings, 'settings');
  const lead = await visit({ as: 'safeguarding-lead', place: 'tab', screen: WIDE });
  await rowsAreIn(lead);
  await tabOf(lead).getByRole('row').nth(1).getByRole('link').click();
  await tabOf(lead)
    .getByRole('link', { name: /’s page$/ })
    .click();
  await tabOf(lead).getByRole('link', { name: 'Who has looked at this pupil' }).click();
  await tabOf(lead)
    .getByText(/^Checked/)
    .waitFor();
  await tabOf(lead).getByRole('list', { name: 'Records of access' }).getByRole('listitem').first().waitFor();
  await take(lead, 'records-of-access');
}

async function moveClock(page: Page, button: string, asOf: string): Promise<void> {
  await page.getByRole('button', { name: button }).click();
  await page.getByText(`as of ${asOf}`).waitFor();
}

interface TypedContact {
  /** Place in the form's list of pupils. */
  readonly pupil: number;
  readonly reached: string;
  readonly outcome: string;
  readonly note: string;
}

async function openContactForm(page: Page, { pupil, reached, outcome, note }: TypedContact): Promise<void> {
  await page.getByRole('button', { name: 'Record a contact' }).click();
  const form = page.getByRole('dialog', { name: 'Record a contact' });
  await form.getByRole('combobox', { name: 'Pupil' }).selectOption({ index: pupil });
  await form.getByRole('combobox', { name: 'Who you contacted' }).selectOption(reached);
  await form.getByRole('combobox', { name: 'Outcome' }).selectOption(outcome);
  await form.getByRole('textbox', { name: 'Note' }).fill(note);
}

async function save(page: Page, contacted: number): Promise<void> {
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.getByText(`${contacted} contacted`).waitFor();
}

function tabOf(page: Page): FrameLocator {
  return page.frameLocator('iframe');
}

async function rowsAreIn(page: Page): Promise<void> {
  await tabOf(page).getByText('1,200 pupils', { exact: true }).waitFor();
}

async function take(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: path.join(pictures, `${name}.png`), animations: 'disabled', caret: 'hide' });
  console.log(`docs/screenshots/${name}.png`);
}
