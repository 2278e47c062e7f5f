import { readdir, readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { actionsPage } from '../../src/http/contract.ts';
import { axeFaults } from '../support/axe-faults.ts';
import { describeWithBrowser } from '../support/chromium.ts';
import {
  openMeeting,
  sendDecision,
  writeDecision,
  type Decision,
  type MeetingSeat,
} from '../support/meeting-windows.ts';
import { shellOfMorning, type ShellOfMorning } from '../support/shell-of-morning.ts';
import { eventually, startMorning, type Morning } from '../support/start-morning.ts';
import { teamsUser } from '../support/teams-user.ts';
import { tenantControl } from '../support/tenant-control.ts';
import { unzip } from '../support/unzip.ts';

const CHAMPION = 'attendance-champion';
const LEADER = 'senior-leader';
const PLACES = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

/** The whole app as a school has it, in front of it Teams' window of a meeting for each of two people. */
describeWithBrowser('an attendance meeting about ten pupils', () => {
  let morning: Morning;
  let shell: ShellOfMorning;

  beforeAll(async () => {
    morning = await startMorning({ today: '2026-11-23' });
    await morning.startApp();
    await tenantControl(morning.tenant.url).install();
    shell = await shellOfMorning(() => morning);
    await eventually(
      async () => (await readdir(morning.inboxFolder)).every((name) => !name.endsWith('.csv')),
      () => `a register file is still in the inbox; the app said:\n${morning.said()}`,
      90_000,
    );
  }, 180_000);
  afterAll(async () => {
    await shell[Symbol.asyncDispose]();
    await morning[Symbol.asyncDispose]();
  });

  const staff = (role: string) => {
    const found = morning.school.people.find(({ roles }) => roles.includes(role));
    if (found === undefined) throw new Error(`Nobody in the school is "${role}".`);
    return found;
  };

  test('from agenda to minutes, with two people on the stage, and on to next week', async () => {
    const [chair, leader] = [await openMeeting(shell, CHAMPION), await openMeeting(shell, LEADER)];
    const both = [chair, leader];
    const made: (Decision & { readonly about: string })[] = [];
    const pupils: string[] = [];
    const decisionOf = (words: string, by: MeetingSeat): Decision => ({
      title: words,
      ownerId: staff(by === chair ? 'head-of-year' : 'tutor').personId,
      dueInSchoolDays: by === chair ? 5 : 2,
    });
    const decide = async (by: MeetingSeat, about: string, words: string) => {
      const decision = decisionOf(words, by);
      await writeDecision(by, decision);
      await sendDecision(by, decision);
      made.push({ ...decision, about });
    };
    /** Waits until both see the pupil at a place of the agenda, on the stage and beside it, and gives who it is. */
    const inStep = async (place: number) => {
      const shown = both.flatMap(({ now, nowBeside }) => [now, nowBeside]);
      const told = shown.map((each) => each.filter({ hasText: `(${place} of 10)` }).innerText());
      const [first = '', ...others] = await Promise.all(told);
      expect(others).toEqual([first, first, first]);
      return first.replace(/^Now: (.*) \(\d+ of 10\)$/, '$1');
    };

    await leader.page.getByText('Nothing is shared yet.').waitFor();
    await chair.press('Build the agenda');
    await chair.side.getByRole('heading', { name: 'Attendance meeting, Monday 23 November' }).waitFor();
    await chair.press('Show on the stage');
    for (const { stage } of both) await stage.getByText('10 on the agenda.').waitFor();
    // Of a kind one meeting is open at a time: whoever builds a second is shown the first.
    await leader.press('Build the agenda');
    await leader.side.getByRole('heading', { name: 'Attendance meeting, Monday 23 November' }).waitFor();
    await chair.press('Start the meeting');

    for (const place of PLACES) {
      const pupil = await inStep(place);
      pupils.push(pupil);
      switch (place) {
        case 3:
          await chair.press(`Put off ${pupil}`);
          await decide(leader, pupil, 'Ask the nurse first');
          break;
        case 4: {
          const [one, other] = [decisionOf('Ring home tonight', chair), decisionOf('Change the tutor group', leader)];
          await Promise.all([writeDecision(chair, one), writeDecision(leader, other)]);
          await Promise.all([sendDecision(chair, one), sendDecision(leader, other)]);
          made.push({ ...one, about: pupil }, { ...other, about: pupil });
          break;
        }
        case 5:
          await leader.page.reload();
          await leader.side.getByRole('link', { name: 'Attendance meeting, Monday 23 November' }).click();
          expect(await inStep(place)).toBe(pupil);
          await decide(leader, pupil, 'Visit on Thursday');
          break;
        case 7:
          await chair.press('Previous');
          expect(await inStep(6)).toBe(pupils[5]);
          await chair.press('Next');
          expect(await inStep(7)).toBe(pupil);
          await decide(chair, pupil, 'Write to the family');
          break;
        case 8: {
          // Whoever is still writing when the stage moves on goes on writing about the pupil with whom they began.
          const late = decisionOf('Find a place at breakfast club', leader);
          await writeDecision(leader, late);
          await chair.press('Next');
          await inStep(9);
          await leader.side.getByText('(the stage has moved on)').waitFor();
          await sendDecision(leader, late);
          made.push({ ...late, about: pupil });
          continue;
        }
        default:
          await decide(place % 2 === 0 ? leader : chair, pupil, `Agreed at place ${place}`);
      }
      if (place === 2) expect(await axeFaults(leader.page)).toEqual([]);
      if (place < 10) await chair.press('Next');
    }
    expect(new Set(pupils).size).toBe(10);

    await chair.press('Close the meeting…');
    await chair.side.getByRole('dialog').getByRole('button', { name: 'Close the meeting' }).click();
    for (const { stage } of both)
      await stage.getByRole('status').filter({ hasText: 'The meeting is closed.' }).waitFor();
    const carriedOver = leader.stage.getByRole('heading', { name: 'Carried over to the next meeting' });
    await carriedOver.waitFor();
    expect(await carriedOver.locator('xpath=following-sibling::ul[1]/li').allInnerTexts()).toEqual([pupils[2]]);

    const nameOf = (id: string) => morning.school.people.find(({ personId }) => personId === id)?.name ?? '';
    const dueOn = ({ dueInSchoolDays }: Decision) =>
      dueInSchoolDays === 5 ? 'Monday 30 November' : 'Wednesday 25 November';
    const inOrder = pupils.flatMap((pupil) => made.filter(({ about }) => about === pupil));
    const [download] = await Promise.all([chair.page.waitForEvent('download'), chair.press('Word document')]);
    const document = unzip(await readFile(await download.path())).get('word/document.xml') ?? '';
    const [head, ...rows] = rowsOf(document);
    expect(head).toEqual(['Pupil', 'What', 'Who', 'By']);
    expect(sorted(rows)).toEqual(
      sorted(inOrder.map((each) => [each.about, each.title, nameOf(each.ownerId), dueOn(each)])),
    );
    expect([...new Set(rows.map(([pupil]) => pupil))]).toEqual(pupils);

    const token = await teamsUser(morning.tenant.url, staff(CHAMPION).personId).tabToken();
    const answer = await fetch(`${morning.appUrl}/api/actions`, { headers: { Authorization: `Bearer ${token}` } });
    // The strategy issues actions of its own, which nobody decided.
    const decided = actionsPage.parse(await answer.json()).actions.filter(({ issuedBy }) => issuedBy !== null);
    expect(sorted(decided.map(({ title, owners, dueOn: on }) => [title, owners.join(), on]))).toEqual(
      sorted(
        made.map((each) => [
          each.title,
          nameOf(each.ownerId),
          each.dueInSchoolDays === 5 ? '2026-11-30' : '2026-11-25',
        ]),
      ),
    );

    await tenantControl(morning.tenant.url).moveClock('2026-11-30T10:00:00Z');
    for (const { page } of both) await page.close();
    const nextWeek = await openMeeting(shell, LEADER);
    await nextWeek.press('Build the agenda');
    await nextWeek.side.getByRole('heading', { name: 'Attendance meeting, Monday 30 November' }).waitFor();
    await nextWeek.press('Show on the stage');
    await nextWeek.press('Start the meeting');
    await nextWeek.now.filter({ hasText: `Now: ${pupils[2]} (1 of ` }).waitFor();
    await nextWeek.stage.getByText('Carried over from Monday 23 November: it was put off.').waitFor();
  }, 120_000);
});

const sorted = (rows: readonly (readonly string[])[]) => rows.map((row) => row.join(' | ')).toSorted();

/** The rows of a Word document's tables, each cell as its text. */
function rowsOf(document: string): string[][] {
  const inside = (text: string, tag: string) =>
    [...text.matchAll(new RegExp(`<w:${tag}(?: [^>]*)?>(.*?)</w:${tag}>`, 'gs'))].map(([, within]) => within ?? '');
  return inside(document, 'tr').map((row) => inside(row, 'tc').map((cell) => inside(cell, 't').join('')));
}
