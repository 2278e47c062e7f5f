import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import type { FrameLocator, Page } from 'playwright-core';
import { z } from 'zod';
import { pupilCountText } from '../../src/tab/format/count-text.ts';
import { describeWithBrowser } from '../support/chromium.ts';
import { provisionLists } from '../support/provision-lists.ts';
import { shellOfMorning, type Seat, type ShellOfMorning } from '../support/shell-of-morning.ts';
import { eventually, startMorning, type Morning } from '../support/start-morning.ts';
import { teamsUser } from '../support/teams-user.ts';
import { RISK_REGISTER, tenantControl } from '../support/tenant-control.ts';

const OFFICER = 'attendance-officer';
const CHAMPION = 'attendance-champion';
const SHAREPOINT = { path: '^/v1\\.0/(sites|\\$batch)' };
const ITEMS = 50_000;
const FIRST = 'Met at the gate by her tutor on Monday. She takes the 7:40 bus.';
const SECOND = 'Met at the gate by her friend on Monday. She takes the 7:40 bus.';

/** The app, SharePoint and the browser as a school has them, each test going on where the last one ended. */
describeWithBrowser('a risk register of 50,000 items, in SharePoint and in the tab', () => {
  let morning: Morning;
  let shell: ShellOfMorning;
  let pupilIds: readonly string[];
  const seats: Seat[] = [];
  const open = async (role: string, subPageId: string) => {
    const seat = await shell.open(role, subPageId);
    seats.push(seat);
    return seat;
  };
  const control = () => tenantControl(morning.tenant.url);
  const pupil = (index: number) => pupilIds[index] ?? '';
  const rowOf = async (pupilId: string) => {
    const row = (await control().itemsOf(RISK_REGISTER)).find(({ fields }) => fields['Key'] === pupilId);
    if (row === undefined) throw new Error('SharePoint has no row of the pupil.');
    return row;
  };

  beforeAll(async () => {
    morning = await startMorning({ today: '2026-11-23', earlierMarks: false });
    await provisionLists(morning);
    for (let from = 0; from < ITEMS; from += 5_000) {
      await control().addRows(
        RISK_REGISTER,
        Array.from({ length: 5_000 }, (_, index) => stranger(from + index)),
        'Alex',
      );
    }
    await morning.startApp();
    await control().install();
    shell = await shellOfMorning(() => morning);
    await eventually(
      async () => (pupilIds = await registerOf(morning)).length > 0,
      () => `no pupil is in the register; the app said:\n${morning.said()}`,
    );
  }, 180_000);
  afterEach(async () => {
    for (const seat of seats.splice(0)) await seat.close();
  });
  afterAll(async () => {
    await shell[Symbol.asyncDispose]();
    await morning[Symbol.asyncDispose]();
  });

  test('two people edit one narrative at the same time, and no word of either is lost', async () => {
    const place = `register/${pupil(0)}`;
    const [first, second] = [await open(OFFICER, place), await open(CHAMPION, place)];
    await narrative(first.tab).fill(FIRST);
    await narrative(second.tab).fill(SECOND);
    await save(first.tab);
    await first.tab.getByText('Saved.').waitFor();
    await save(second.tab);
    await second.tab.getByRole('heading', { name: /saved this narrative while you were writing$/ }).waitFor();
    expect(await second.tab.locator('article mark').allInnerTexts()).toEqual(['friend', 'tutor']);
    expect((await rowOf(pupil(0))).fields).toMatchObject({ Narrative: FIRST });
    await second.tab.getByRole('button', { name: 'Edit together' }).click();
    await narrative(second.tab).fill(`${FIRST} ${SECOND}`);
    await save(second.tab);
    await second.tab.getByText('Saved.').waitFor();
    expect((await rowOf(pupil(0))).fields).toMatchObject({ Narrative: `${FIRST} ${SECOND}` });
    await first.page.reload();
    await narrative(first.tab).waitFor();
    expect(await narrative(first.tab).inputValue()).toBe(`${FIRST} ${SECOND}`);
  }, 120_000);

  test('what somebody edits in SharePoint is in the open tab when it next looks, and a bad value waits for repair', async () => {
    const { page, tab } = await open(OFFICER, `register/${pupil(0)}`);
    const repairs = await open(CHAMPION, 'repairs');
    await repairs.tab.getByRole('heading', { name: 'To put right', exact: true }).waitFor();
    await narrative(tab).waitFor();
    const { itemId } = await rowOf(pupil(0));
    const edit = { Narrative: 'Her aunt rang.', NextReviewOn: '2026-12-04', Strategies: 'Gate | soon | later' };
    await control().editRow(RISK_REGISTER, itemId, edit, 'Alex Admin');
    await eventually(
      async () => {
        await looksAgain(page);
        return (await narrative(tab).inputValue()) === edit.Narrative;
      },
      () => `the tab still has other words; the app said:\n${morning.said()}`,
      60_000,
    );
    await tab.getByText('Fri 4 Dec 2026').first().waitFor();
    await looksAgain(repairs.page);
    await repairs.tab.getByText('Gate | soon | later').first().waitFor();
    await repairs.tab
      .getByText(/Alex Admin/)
      .first()
      .waitFor();
  }, 120_000);

  test('SharePoint is away for an hour and the app starts anew: what was written is shown as waiting, and arrives', async () => {
    const place = `register/${pupil(1)}`;
    const { tab, close } = await open(OFFICER, place);
    await narrative(tab).fill(FIRST);
    await control().order({ match: SHAREPOINT, times: 100_000, effect: { status: 503 } });
    await save(tab);
    await tab.getByText(/^Recorded here\. SharePoint is not answering/).waitFor();
    await close();
    await morning.killApp();
    await morning.startApp();
    await control().moveClock('2026-11-23T10:45:00Z');
    const later = await open(CHAMPION, place);
    await later.tab.getByText(/^Recorded here\. SharePoint is not answering/).waitFor();
    expect(await narrative(later.tab).inputValue()).toBe(FIRST);
    expect(await control().rowsOf(RISK_REGISTER)).not.toContainEqual(expect.objectContaining({ Key: pupil(1) }));
    await control().clearFaults();
    await eventually(
      async () => (await rowOf(pupil(1))).fields['Narrative'] === FIRST,
      () => `SharePoint has not got the words; the app said:\n${morning.said()}`,
      120_000,
    );
    const rows = (await control().rowsOf(RISK_REGISTER)).filter(({ Key }) => Key === pupil(1));
    expect(rows).toHaveLength(1);
  }, 300_000);

  test('with 50,000 items the register opens and lists its own pupils alone, and no query met the threshold', async () => {
    expect(await control().rowsOf(RISK_REGISTER)).toHaveLength(ITEMS + 2);
    const { tab } = await open(OFFICER, 'register');
    await tab.getByRole('grid').waitFor();
    await tab.getByText(pupilCountText(pupilIds.length), { exact: true }).waitFor();
    const repairs = await open(CHAMPION, 'repairs');
    await repairs.tab.getByText(/^These are the first 200 of 50,00\d rows that do not fit/).waitFor();
    const refused = (await control().journal()).filter(({ status }) => status === 422);
    expect(refused).toEqual([]);
  });
});

async function registerOf({ tenant, school, appUrl }: Morning): Promise<readonly string[]> {
  const officer = school.people.find(({ roles }) => roles.includes(OFFICER));
  const token = await teamsUser(tenant.url, officer?.personId ?? '').tabToken();
  const response = await fetch(`${appUrl}/api/register`, { headers: { Authorization: `Bearer ${token}` } });
  const read = z.object({ rows: z.array(z.object({ pupilId: z.string() })) });
  return read.parse(await response.json()).rows.map(({ pupilId }) => pupilId);
}

/** The tab reads again when the network is back, and otherwise once a minute; the app answers a person so often and no oftener. */
async function looksAgain(page: Page): Promise<void> {
  await pause(2_000);
  await page.frames()[1]?.evaluate('void window.dispatchEvent(new Event("online"))');
}

/** A row that an older register left behind, about nobody whom this app knows. */
function stranger(index: number) {
  return { Key: `older-${index}`, Title: `Row ${index}`, YearGroup: 11, Form: '11A', CaseState: 'closed' };
}

function narrative(tab: FrameLocator) {
  return tab.getByRole('textbox', { name: 'Narrative' });
}

async function save(tab: FrameLocator): Promise<void> {
  await tab.getByRole('button', { name: 'Save', exact: true }).click();
}
