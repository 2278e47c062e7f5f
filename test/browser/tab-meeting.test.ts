import { readFile } from 'node:fs/promises';
import { expect, test } from '@jest/globals';
import type { FrameLocator, Page } from 'playwright-core';
import { axeFaults } from '../support/axe-faults.ts';
import { describeWithBrowser } from '../support/chromium.ts';
import { CHAMPION, LEADER, TUTOR } from '../support/meeting-school.ts';
import { meetingStage } from '../support/meeting-stage.ts';
import { settled } from '../support/settled-page.ts';
import { unzip } from '../support/unzip.ts';

/** Somebody builds the agenda and gives the meeting's id. */
async function planned({ page, tab }: { page: Page; tab: FrameLocator }): Promise<string> {
  await tab.getByRole('button', { name: 'Build the agenda' }).click();
  await tab.getByRole('heading', { name: 'Attendance meeting, Monday 23 November' }).waitFor();
  const address = await page.frames()[1]?.evaluate<string>('location.hash');
  return address?.split('/').at(-1) ?? '';
}

const nowOn = (tab: FrameLocator) => tab.getByRole('status').filter({ hasText: /^Now: / });
const press = (tab: FrameLocator, name: string) => tab.getByRole('button', { name, exact: true }).click();

describeWithBrowser('the page Meeting in the tab', () => {
  const stage = meetingStage();

  test('ten pupils from agenda to minutes, two people on the stage', async () => {
    const chair = await stage.open(CHAMPION);
    const meetingId = await planned(chair);
    await chair.tab.getByText('10 on the agenda.').waitFor();
    const leader = await stage.open(LEADER, { place: `meeting/${meetingId}`, frame: 'meetingStage' });
    await leader.tab.getByText('The meeting has not started yet').waitFor();
    await press(chair.tab, 'Start the meeting');

    const seen: string[] = [];
    for (let place = 1; place <= 10; place += 1) {
      await nowOn(chair.tab)
        .filter({ hasText: `(${place} of 10)` })
        .waitFor();
      await nowOn(leader.tab)
        .filter({ hasText: `(${place} of 10)` })
        .waitFor();
      const [here, there] = [await nowOn(chair.tab).innerText(), await nowOn(leader.tab).innerText()];
      expect(there).toBe(here);
      seen.push(here.replace(/^Now: (.*) \(.*$/, '$1'));
      if (place === 3) await press(chair.tab, `Put off ${seen[2] ?? ''}`);
      if (place === 1 || place === 5) await decide(chair.tab, `Ring home ${place}`);
      if (place === 5) {
        await leader.tab.getByText('Ring home 5: Ada Tutor').waitFor();
        await press(chair.tab, 'Take back: Ring home 5');
        await leader.tab.getByText('Ring home 5: Ada Tutor').waitFor({ state: 'detached' });
      }
      if (place < 10) await press(chair.tab, 'Next');
    }
    expect(new Set(seen).size).toBe(10);

    await press(chair.tab, 'Close the meeting…');
    await chair.tab.getByRole('dialog').getByRole('button', { name: 'Close the meeting' }).click();
    await leader.tab.getByRole('status').filter({ hasText: 'The meeting is closed.' }).waitFor();
    const row = leader.tab.getByRole('table').getByRole('row').nth(1);
    expect(await row.innerText()).toMatch(/Ring home 1\s+Ada Tutor\s+Mon 30 Nov 2026/);
    expect(await leader.tab.getByRole('table').getByRole('row').count()).toBe(2);
    const carried = leader.tab.getByRole('heading', { name: 'Carried over to the next meeting' });
    expect(await carried.locator('xpath=following-sibling::ul[1]/li').allInnerTexts()).toEqual([seen[2]]);

    const [download] = await Promise.all([
      chair.page.waitForEvent('download'),
      chair.tab.getByRole('button', { name: 'Word document' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('attendance-meeting-2026-11-23.docx');
    const document = unzip(await readFile(await download.path())).get('word/document.xml') ?? '';
    expect(document).toContain('Ring home 1');
    expect(document).not.toContain('Ring home 5');
    const open = await stage.opened.database.records.actions.open(stage.known().school.schoolId);
    expect(open.map(({ action }) => [action.title, action.ownerIds, action.dueOn])).toEqual([
      ['Ring home 1', ['tutor'], '2026-11-30'],
    ]);
  }, 120_000);

  test('both see the same again after the network was gone and the app was started anew', async () => {
    const chair = await stage.open(CHAMPION);
    const meetingId = await planned(chair);
    const leader = await stage.open(LEADER, { place: `meeting/${meetingId}` });
    await press(chair.tab, 'Start the meeting');
    await nowOn(leader.tab).filter({ hasText: '(1 of 10)' }).waitFor();
    await stage.restart(() => leader.tab.getByText('The connection is lost.').waitFor());
    await leader.tab.getByText('The connection is lost.').waitFor({ state: 'detached' });
    await press(leader.tab, 'Next');
    await nowOn(chair.tab).filter({ hasText: '(2 of 10)' }).waitFor();
    await leader.page.context().setOffline(true);
    await press(chair.tab, 'Next');
    await leader.tab.getByText('The connection is lost.').waitFor({ timeout: 30_000 });
    await leader.page.context().setOffline(false);
    await nowOn(leader.tab).filter({ hasText: '(3 of 10)' }).waitFor();
  }, 120_000);

  test('is run by keyboard alone, and each pupil is announced', async () => {
    const { page, tab } = await stage.open(CHAMPION);
    await planned({ page, tab });
    const enter = async (name: string) => {
      await tab.getByRole('button', { name, exact: true }).focus();
      await page.keyboard.press('Enter');
    };
    await enter('Start the meeting');
    await nowOn(tab).filter({ hasText: '(1 of 10)' }).waitFor();
    await enter('Next');
    await nowOn(tab).filter({ hasText: '(2 of 10)' }).waitFor();
    await page.keyboard.press('Alt+PageDown');
    await nowOn(tab).filter({ hasText: '(3 of 10)' }).waitFor();
    await page.keyboard.press('Alt+PageUp');
    await nowOn(tab).filter({ hasText: '(2 of 10)' }).waitFor();
    await tab.getByRole('textbox', { name: 'What is to be done' }).focus();
    await page.keyboard.type('Visit the family');
    await page.keyboard.press('Enter');
    await tab.getByRole('alert').getByText('Choose who does it.').waitFor();
    await tab.getByRole('combobox', { name: 'Who does it' }).focus();
    await page.keyboard.type('Ada');
    await enter('Record the decision');
    await tab.getByText(/^Recorded about /).waitFor();
    await enter('Close the meeting…');
    await page.keyboard.press('Escape');
    await tab.getByRole('dialog').waitFor({ state: 'detached' });
    await tab.getByRole('heading', { name: 'Decisions (1)' }).waitFor();
  }, 60_000);

  test('shows initials on a wall, one pupil with notes in a case, and puts a pupil on by hand', async () => {
    const chair = await stage.open(CHAMPION);
    const meetingId = await planned(chair);
    await press(chair.tab, 'Add a pupil…');
    await chair.tab.getByRole('searchbox', { name: 'Name of the pupil' }).fill('tamsin');
    await press(chair.tab, 'Brindle, Tamsin, 9A');
    await chair.tab.getByText('Brindle, Tamsin is on the agenda.').waitFor();
    await press(chair.tab, 'Start the meeting');
    await stage.known().write(5, { Narrative: 'A new baby at home.', Barriers: 'Travel' });
    const wall = await stage.open(LEADER, {
      ...{ place: `meeting/${meetingId}`, frame: 'meetingStage', viewport: { width: 1920, height: 1080 } },
    });
    await chair.tab.getByRole('button', { name: /\d+\. Kit Moss, 9B/ }).click();
    await nowOn(wall.tab)
      .filter({ hasText: /Kit Moss, 9B \(\d+ of 11\)/ })
      .waitFor();
    await chair.tab.getByRole('combobox', { name: 'Everybody sees' }).selectOption('case');
    await wall.tab.getByText('A new baby at home.').waitFor();
    expect(await chair.tab.getByRole('region', { name: 'Agenda' }).innerText()).not.toContain('Rowan');
    await chair.tab.getByRole('combobox', { name: 'Everybody sees' }).selectOption('wall');
    await nowOn(wall.tab)
      .filter({ hasText: /^Now: K\. M\. \(\d+ of 11\)$/ })
      .waitFor();
    expect(await wall.tab.locator('body').innerText()).not.toMatch(/Kit|Moss|baby|9B|missed/);
    expect(await wall.page.frames()[1]?.evaluate<number>('document.documentElement.scrollHeight')).toBeLessThanOrEqual(
      1080,
    );
  }, 60_000);

  test('takes the pupil on the stage off the agenda, says so when nobody is left, and shows a change by somebody else', async () => {
    const chair = await stage.open(CHAMPION);
    const meetingId = await planned(chair);
    await press(chair.tab, 'Start the meeting');
    await nowOn(chair.tab).waitFor();
    const { known } = stage;
    const record = await stage.opened.database.records.meetings.get(known().school.schoolId, meetingId);
    for (const { itemId, part } of record?.items ?? []) {
      if (part === 'agenda') await known().change(meetingId, { kind: 'take-out', itemId }, LEADER);
    }
    await chair.tab.getByRole('heading', { name: 'Nobody is on the stage' }).waitFor();
    await chair.tab.getByText('Nobody is on the agenda.').waitFor();
    await known().change(meetingId, { kind: 'close' }, LEADER);
    await chair.tab.getByRole('status').filter({ hasText: 'The meeting is closed.' }).waitFor();
    await press(chair.tab, 'Open again…');
    await chair.tab.getByRole('dialog').getByRole('button', { name: 'Open again' }).click();
    await chair.tab.getByText('Not done. Say why the meeting is opened again.').first().waitFor();
  }, 60_000);

  test('is not open to those whose part it is not, and does not know what is not there', async () => {
    const tutor = await stage.open(TUTOR);
    await tutor.tab
      .getByRole('heading', { name: /not open to you|not for you|your role/i })
      .first()
      .waitFor();
    const lost = await stage.open(LEADER, { place: 'meeting/nowhere' });
    await lost.tab.getByRole('alert').getByText('There is no such meeting in your school.').waitFor();
  });

  test('asks Teams for the stage from the side panel, and names nobody in the address', async () => {
    const chair = await stage.open(CHAMPION, { frame: 'sidePanel', viewport: { width: 320, height: 700 } });
    const meetingId = await planned(chair);
    await press(chair.tab, 'Show on the stage');
    await chair.page.waitForFunction("window.heard.includes('meeting.shareAppContentToStage')");
    const shared = await chair.page.evaluate<unknown>('window.shared');
    expect(shared).toEqual([
      expect.stringMatching(new RegExp(`/tab/\\?page=meeting%2F${meetingId}$`)),
      expect.anything(),
    ]);
    await press(chair.tab, 'Start the meeting');
    await nowOn(chair.tab).waitFor();
    await settled(chair.page);
    expect(await chair.page.frames()[1]?.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(
      320,
    );
  }, 60_000);

  test.each(['default', 'dark', 'contrast'])(
    'has no fault that axe can find in the theme %s',
    async (theme) => {
      const { page, tab } = await stage.open(CHAMPION, { theme });
      await tab.getByRole('button', { name: 'Build the agenda' }).waitFor();
      expect(await axeFaults(page)).toEqual([]);
      await planned({ page, tab });
      await press(tab, 'Start the meeting');
      await nowOn(tab).waitFor();
      await decide(tab, 'Ring home');
      expect(await axeFaults(page)).toEqual([]);
      await press(tab, 'Close the meeting…');
      await tab.getByRole('dialog').waitFor();
      expect(await axeFaults(page)).toEqual([]);
      await tab.getByRole('dialog').getByRole('button', { name: 'Close the meeting' }).click();
      await tab.getByRole('heading', { name: 'Minutes' }).waitFor();
      await tab.getByRole('table').waitFor();
      expect(await axeFaults(page)).toEqual([]);
    },
    60_000,
  );
});

async function decide(tab: FrameLocator, title: string): Promise<void> {
  await tab.getByRole('textbox', { name: 'What is to be done' }).fill(title);
  await tab.getByRole('combobox', { name: 'Who does it' }).selectOption('tutor');
  await tab.getByRole('button', { name: 'Record the decision' }).click();
  await tab.getByRole('button', { name: `Take back: ${title}` }).waitFor();
}
