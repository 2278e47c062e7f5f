import { expect, test } from '@jest/globals';
import { axeFaults } from '../support/axe-faults.ts';
import { describeWithBrowser } from '../support/chromium.ts';
import { problemAnswer, writeAsSomebodyElse } from '../support/fake-tab-api.ts';
import { inventedYear } from '../support/invented-story.ts';
import { tabStage } from '../support/tab-stage.ts';

const PUPIL = 'pupil-3';

describeWithBrowser('the page of a pupil', () => {
  const stage = tabStage();
  const open = async (theme = 'default', viewport = { width: 1280, height: 2600 }) => {
    const opened = await stage.open({ host: { subPageId: `pupil/${PUPIL}`, theme }, viewport });
    await opened.tab.getByRole('heading', { level: 2, name: 'Where attendance stands' }).waitFor();
    return opened;
  };

  test('tells the whole story, each session of the year once, in a table that a screen reader can walk', async () => {
    const { tab } = await open();
    const autumn = tab.getByRole('table', { name: 'Autumn 1' });
    await autumn.getByRole('row', { name: /^Week of 7 Sep/ }).waitFor();
    const squares = await tab.locator('td[title]').count();
    const sessions = inventedYear().halfTerms.flatMap(({ weeks }) =>
      weeks.flatMap(({ days }) => days.flatMap((day) => day.sessions)),
    );
    expect(squares).toBe(sessions.length);
    expect(await autumn.getByRole('cell', { name: /^morning: absent, code I: / }).count()).toBe(1);
    await tab
      .getByText(/more sessions? missed by Friday 18 December, the end of Autumn 2, makes? persistent absence/)
      .waitFor();
    await tab.getByText(/ days missed were Fridays; by the school’s own pattern/).waitFor();
    for (const name of ['Case', 'What is agreed', 'Legal route', 'Restricted notes', 'What happened']) {
      await tab.getByRole('heading', { level: 2, name, exact: true }).waitFor();
    }
    await tab.getByText('At most 20 sessions missed this year').waitFor();
    await tab.getByText('Met at the gate: from Tue 6 Oct 2026, review Tue 1 Dec 2026').waitFor();
  });

  test('draws its charts after the page, and has the same numbers in tables by keyboard alone', async () => {
    const { page, tab } = await open();
    await tab.locator('svg path').first().waitFor({ state: 'attached' });
    const summary = tab.getByText('As a table, week by week');
    await summary.focus();
    await page.keyboard.press('Enter');
    await tab.getByRole('columnheader', { name: 'Attendance so far' }).waitFor();
    expect(await tab.getByRole('row', { name: /^Mon 7 Sep 2026/ }).count()).toBe(1);
  });

  test('is whole without its charts', async () => {
    const opened = await stage.open({ host: { subPageId: 'actions' } });
    await opened.page.route(/charts-.*\.js$/, (route) => route.abort());
    await opened.inTab(`void (location.hash = '#/pupil/${PUPIL}')`);
    await opened.tab.getByText('The chart did not arrive. The table has the same numbers.').first().waitFor();
    await opened.tab.getByRole('table', { name: 'Autumn 1' }).waitFor();
  });

  test('shows one kind of what happened, and then all of it', async () => {
    const { tab } = await open();
    const events = tab.getByRole('list').filter({ hasText: 'Phone call' }).getByRole('listitem');
    expect(await events.count()).toBe(12);
    await tab.getByRole('button', { name: 'Show all 20' }).click();
    expect(await events.count()).toBe(20);
    await tab.getByLabel('Show', { exact: true }).selectOption({ label: 'Actions (7)' });
    expect(await tab.getByText('Action given: Talk with the tutor').count()).toBe(7);
    expect(await tab.getByText('Phone call: no answer').count()).toBe(0);
  });

  test('saves the narrative, and shows both versions where somebody was quicker', async () => {
    const { tab } = await open();
    const words = tab.getByRole('textbox', { name: 'Narrative' });
    await words.fill('Agreed on the page.');
    await tab.getByRole('button', { name: 'Save', exact: true }).click();
    await tab.getByText('Saved.').waitFor();
    const row = () => stage.api().state.register.rows.find(({ pupilId }) => pupilId === PUPIL);
    expect(row()?.case?.narrative).toBe('Agreed on the page.');
    await words.fill('And more.');
    writeAsSomebodyElse(stage.api().state, PUPIL, 'Theirs.');
    await tab.getByRole('button', { name: 'Save', exact: true }).click();
    await tab.getByRole('heading', { name: 'Lee Example saved this narrative while you were writing' }).waitFor();
  });

  test('for somebody with fewer rights says what is left out, and asks nothing that they may not do', async () => {
    const { state } = stage.api();
    const year = inventedYear();
    const halfTerms = year.halfTerms.map(({ name, weeks }) => ({
      name,
      weeks: weeks.map((week) => ({
        ...week,
        days: week.days.map(({ on, sessions }) => ({
          on,
          sessions: sessions.map((each) => ({ ...each, code: null })),
        })),
      })),
    }));
    const rows = state.register.rows.map((row) => ({ ...row, narrativeAccess: 'none' as const, case: null }));
    state.register = { ...state.register, rows };
    const nothing = { case: null, notes: [], mayAddNotes: false, attributes: [], legal: null };
    state.story = { ...nothing, year: { ...year, halfTerms, codes: [] }, leftOut: ['the legal route'] };
    const { tab } = await open();
    await tab.getByRole('heading', { name: 'What your role does not show you' }).waitFor();
    expect(await tab.getByRole('cell', { name: 'morning: absent', exact: true }).count()).toBeGreaterThan(0);
    for (const name of ['Case', 'What is agreed', 'Legal route', 'Restricted notes']) {
      expect(await tab.getByRole('heading', { level: 2, name, exact: true }).count()).toBe(0);
    }
  });

  test('says so of a leaver, of a new pupil, of a year without a calendar, and of a pupil who is not there', async () => {
    const { state } = stage.api();
    state.story = { leftOn: '2026-11-20', year: { ...inventedYear(), forecast: [] } };
    await (await open()).tab.getByText('Left the school on Fri 20 Nov 2026').waitFor();
    const empty = { ...inventedYear(), trend: [], patterns: [], forecast: [] };
    state.story = { admittedOn: '2026-11-23', year: empty, timeline: [], tried: [] };
    const fresh = (await open()).tab;
    await fresh.getByText('Joined on Mon 23 Nov 2026').waitFor();
    await fresh.getByText('No session has been possible yet.').waitFor();
    await fresh.getByText('Nothing is on record that you may see.').waitFor();
    state.story = { year: null };
    await (await open()).tab.getByText(/calendar does not cover this day/).waitFor();
    const { tab } = await stage.open({ host: { subPageId: 'pupil/of-another-school' } });
    await tab.getByRole('alert').getByText('Not found').waitFor();
  });

  test('without a network says so, and shows the page when it is back', async () => {
    const { overrides } = stage.api().state;
    overrides.set('/api/pupils', 'drop');
    const { tab } = await stage.open({ host: { subPageId: `pupil/${PUPIL}` } });
    await tab.getByRole('alert').getByText('No connection').waitFor();
    overrides.set('/api/pupils', problemAnswer(503, 'unavailable', 'The database is away.'));
    await tab.getByRole('button', { name: 'Try again' }).click();
    await tab.getByText('The database is away.').waitFor();
    overrides.clear();
    await tab.getByRole('button', { name: 'Try again' }).click();
    await tab.getByRole('table', { name: 'Autumn 1' }).waitFor();
  });

  test('prints for a family their own child’s figures, and nothing that staff wrote', async () => {
    const { page, tab, inTab } = await open();
    await tab.getByRole('button', { name: 'For a meeting with the family' }).click();
    await tab.getByRole('heading', { level: 1, name: /^Attendance of / }).waitFor();
    await page.emulateMedia({ media: 'print' });
    const told = await inTab<string>('document.body.innerText');
    for (const theirs of ['Marks of 2026/27', 'What lies ahead', 'What we agree']) expect(told).toContain(theirs);
    for (const secret of [
      'fewest eyes',
      'Transport',
      'contract',
      'young carer',
      'Phone call',
      'code I',
      'school’s own',
    ]) {
      expect(told).not.toContain(secret);
    }
    expect(await tab.getByRole('button', { name: 'Print' }).isVisible()).toBe(false);
    await page.emulateMedia({ media: 'screen' });
    await tab.getByRole('button', { name: 'Back to the page' }).click();
    await tab.getByRole('heading', { level: 2, name: 'What happened', exact: true }).waitFor();
  });

  test('is reached from the register’s drawer', async () => {
    const { tab } = await stage.open({ host: { subPageId: `register/${PUPIL}` } });
    await tab.getByRole('dialog').getByRole('link', { name: 'Open the pupil’s page' }).click();
    await tab.getByRole('table', { name: 'Autumn 1' }).waitFor();
    await tab.getByRole('link', { name: 'Back to the risk register' }).click();
    await tab.getByText('1,200 pupils').waitFor();
  });

  test.each(['default', 'dark', 'contrast'])(
    'has no fault that axe can find in the theme %s, on a phone',
    async (theme) => {
      const { page, tab, inTab } = await open(theme, { width: 320, height: 5200 });
      await tab.locator('svg path').first().waitFor({ state: 'attached' });
      expect(await axeFaults(page)).toEqual([]);
      expect(await inTab<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320);
    },
  );
});
