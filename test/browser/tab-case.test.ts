import { expect, test } from '@jest/globals';
import { axeFaults } from '../support/axe-faults.ts';
import { describeWithBrowser } from '../support/chromium.ts';
import { changeCaseAsSomebodyElse } from '../support/fake-cases.ts';
import { problemAnswer } from '../support/fake-tab-api.ts';
import { tabStage } from '../support/tab-stage.ts';

describeWithBrowser('editing a case on the page of a pupil', () => {
  const stage = tabStage();
  const cases = () => stage.api().state.cases;
  const open = async (theme = 'default', viewport = { width: 1280, height: 1400 }) => {
    cases().isOn = true;
    const opened = await stage.open({ host: { subPageId: 'pupil/pupil-3', theme }, viewport });
    const section = opened.tab.getByRole('region', { name: 'Case', exact: true });
    await section.getByRole('button', { name: 'Edit the case' }).waitFor();
    return { ...opened, section, form: opened.tab.getByRole('dialog') };
  };

  test('sends what was changed and nothing else, and undoes it', async () => {
    const { section, form } = await open();
    await section.getByRole('button', { name: 'Edit the case' }).click();
    await form.getByRole('checkbox', { name: 'Anxiety' }).check();
    await form.getByLabel('Mentor').fill('Sam Example');
    await form.getByRole('button', { name: 'Save' }).click();
    await section.getByText('Saved.').waitFor();
    await section.getByText('Transport; Anxiety; Friendships').waitFor();
    expect(cases().edits.map(({ version, fields }) => ({ version, fields }))).toEqual([
      { version: '"1"', fields: { barriers: ['Transport', 'Anxiety', 'Friendships'], mentor: 'Sam Example' } },
    ]);
    await section.getByRole('button', { name: 'Undo' }).click();
    await section.getByText('Undone: the case is as it was.').waitFor();
    await section.getByText('Lee Example').waitFor();
    expect(cases().known.case).toMatchObject({ barriers: ['Transport', 'Friendships'], mentor: 'Lee Example' });
    expect(await section.getByRole('button', { name: 'Undo' }).count()).toBe(0);
  });

  test('adds a strategy and sets a target; says what is wrong beside what was typed', async () => {
    const { section, form } = await open();
    await section.getByRole('button', { name: 'Edit the case' }).click();
    await form.getByRole('button', { name: 'Remove strategy 2' }).click();
    await form.getByRole('button', { name: 'Add a strategy' }).click();
    const added = form.getByRole('group', { name: 'Strategy 2' });
    await added.getByLabel('From').fill('2026-11-23');
    await added.getByLabel('Review on').fill('2026-11-20');
    await form.getByLabel(/^Target/).fill('twelve');
    await form.getByRole('button', { name: 'Save' }).click();
    await form.getByText('Target: “twelve” is not a number of sessions from 0 to 400.').waitFor();
    await form.getByLabel(/^Target/).fill('12');
    await form.getByRole('button', { name: 'Save' }).click();
    await form.getByText('Strategy 2 has a date and no words.').waitFor();
    await added.getByLabel('What is done').fill('Breakfast club');
    await form.getByRole('button', { name: 'Save' }).click();
    await form.getByText('Strategy 2, “Breakfast club”: its review is before its start.').waitFor();
    await added.getByLabel('Review on').fill('2026-12-11');
    await form.getByRole('button', { name: 'Save' }).click();
    await section.getByText('Saved.').waitFor();
    expect(cases().edits.map(({ fields }) => fields)).toEqual([
      {
        strategies: [
          { what: 'Met at the gate', from: '2026-10-06', reviewOn: '2026-12-01' },
          { what: 'Breakfast club', from: '2026-11-23', reviewOn: '2026-12-11' },
        ],
        targetSessions: 12,
      },
    ]);
  });

  test('by keyboard alone: meets what somebody else wrote, keeps one field of each, loses nothing', async () => {
    const { page, section, form } = await open();
    await section.getByRole('button', { name: 'Edit the case' }).focus();
    await page.keyboard.press('Enter');
    await form.getByLabel('Mentor').focus();
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.type('Mine Example');
    await page.keyboard.press('Tab');
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.type('9');
    changeCaseAsSomebodyElse(cases(), { mentor: 'Theirs Example', targetSessions: 15, barriers: ['Housing'] });
    await page.keyboard.press('Enter');
    await form.getByRole('heading', { name: /^Lee Example changed this case while you were writing/ }).waitFor();
    // The field that only they changed is no conflict.
    expect(await form.getByRole('radiogroup').count()).toBe(2);
    await form.getByRole('radio', { name: 'Yours: Mine Example' }).focus();
    await page.keyboard.press('ArrowDown');
    expect(await form.getByRole('radio', { name: 'Theirs: Theirs Example' }).isChecked()).toBe(true);
    await form.getByRole('button', { name: 'Save what I chose' }).focus();
    await page.keyboard.press('Enter');
    await section.getByText('Saved.').waitFor();
    expect(cases().known.case).toMatchObject({ mentor: 'Theirs Example', targetSessions: 9, barriers: ['Housing'] });
    const [first, second] = cases().edits;
    expect(second?.fields).toEqual({ targetSessions: 9 });
    expect(second?.changeId).not.toBe(first?.changeId);
  });

  test('lets the other version stand altogether', async () => {
    const { section, form } = await open();
    await section.getByRole('button', { name: 'Edit the case' }).click();
    await form.getByLabel('Mentor').fill('Mine');
    changeCaseAsSomebodyElse(cases(), { mentor: 'Theirs' });
    await form.getByRole('button', { name: 'Save' }).click();
    await form.getByRole('radio', { name: 'Theirs: Theirs' }).check();
    await form.getByRole('button', { name: 'Save what I chose' }).click();
    await section.getByText('Nothing of yours was saved: the other version stands.').waitFor();
    expect([cases().edits.length, cases().known.case?.mentor]).toEqual([1, 'Theirs']);
  });

  test('keeps what was typed over a failure, a cancel and a reload, until it is discarded', async () => {
    const { page, tab, section, form } = await open();
    await section.getByRole('button', { name: 'Edit the case' }).click();
    await form.getByLabel('Mentor').fill('Half an idea');
    stage.api().state.overrides.set('/api/cases', problemAnswer(503, 'unavailable', 'The database is away.'));
    await form.getByRole('button', { name: 'Save' }).click();
    await form.getByText('Not recorded. The database is away.').waitFor();
    stage.api().state.overrides.clear();
    await form.getByRole('button', { name: 'Cancel' }).click();
    await section.getByText('You have changes that are not saved.').waitFor();
    await page.reload();
    await section.getByRole('button', { name: 'Go on editing the case' }).click();
    expect(await form.getByLabel('Mentor').inputValue()).toBe('Half an idea');
    await form.getByRole('button', { name: 'Cancel' }).click();
    await section.getByRole('button', { name: 'Discard my changes' }).click();
    await tab.getByRole('button', { name: 'Edit the case' }).click();
    expect(await form.getByLabel('Mentor').inputValue()).toBe('Lee Example');
  });

  test('says that it waits while SharePoint is away', async () => {
    cases().sharePointIsAway = true;
    const { section, form } = await open();
    await section.getByRole('button', { name: 'Edit the case' }).click();
    await form.getByLabel('Mentor').fill('Sam Example');
    await form.getByRole('button', { name: 'Save' }).click();
    await section.getByText('Recorded. It goes to SharePoint as soon as SharePoint answers.').waitFor();
  });

  test('closes a case with a reason, opens it again, and takes a restricted note', async () => {
    const { tab, section, form } = await open();
    await section.getByRole('button', { name: 'Close the case' }).click();
    await form.getByRole('button', { name: 'Close the case' }).click();
    await form.getByText('Say why: it stands in the register beside the closing.').waitFor();
    await form.getByLabel('Why').fill('Back for six weeks.');
    await form.getByRole('button', { name: 'Close the case' }).click();
    await section.getByText('The case is closed.').waitFor();
    await section.getByRole('button', { name: 'Open the case again' }).waitFor();
    expect(cases().states.map(({ to, reason }) => [to, reason])).toEqual([['closed', 'Back for six weeks.']]);
    const notes = tab.getByRole('region', { name: 'Restricted notes' });
    await notes.getByRole('button', { name: 'Add a note' }).click();
    await form.getByLabel('Note').fill('Seen by the nurse.');
    await form.getByRole('button', { name: 'Record' }).click();
    await notes.getByText('The note is recorded.').waitFor();
    expect(cases().notes).toEqual(['Seen by the nurse.']);
  });

  test('offers nothing of it to those who may only read', async () => {
    const { state } = stage.api();
    const rows = state.register.rows.map((row) => ({ ...row, narrativeAccess: 'read' as const }));
    state.register = { ...state.register, rows };
    state.story = { mayAddNotes: false };
    const { tab } = await stage.open({ host: { subPageId: 'pupil/pupil-3' } });
    await tab.getByRole('region', { name: 'Case', exact: true }).getByText('Lee Example').waitFor();
    for (const name of ['Edit the case', 'Close the case', 'Add a note']) {
      expect(await tab.getByRole('button', { name }).count()).toBe(0);
    }
  });

  test.each(['default', 'dark', 'contrast'])('has no fault that axe can find in the theme %s', async (theme) => {
    const { page, section, form } = await open(theme);
    await section.getByRole('button', { name: 'Edit the case' }).click();
    await form.getByLabel('Mentor').fill('Mine');
    expect(await axeFaults(page)).toEqual([]);
    changeCaseAsSomebodyElse(cases(), { mentor: 'Theirs' });
    await form.getByRole('button', { name: 'Save' }).click();
    await form.getByRole('radio', { name: 'Theirs: Theirs' }).waitFor();
    expect(await axeFaults(page)).toEqual([]);
  });

  test('fits a phone of 320 px', async () => {
    const { section, form, inTab } = await open('default', { width: 320, height: 640 });
    await section.getByRole('button', { name: 'Edit the case' }).click();
    await form.getByLabel('Mentor').waitFor();
    expect(await inTab<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320);
    const widest = `Math.max(...[...document.querySelectorAll('[role=dialog] input, [role=dialog] button')]
      .map((element) => element.getBoundingClientRect().right))`;
    expect(await inTab<number>(widest)).toBeLessThanOrEqual(320);
  });
});
