import { expect, test } from '@jest/globals';
import { describeWithBrowser } from '../support/chromium.ts';
import { problemAnswer } from '../support/fake-tab-api.ts';
import { tabStage } from '../support/tab-stage.ts';

describeWithBrowser('the tab when there is nothing, or something is wrong', () => {
  const stage = tabStage();

  test('shows the shape of the page while it loads', async () => {
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    stage.api().state.overrides.set('/api/register', async () => {
      await held;
      return { status: 200, body: stage.api().state.register };
    });
    const { tab } = await stage.open();
    await tab.getByLabel('The risk register is loading').waitFor();
    release();
    await tab.getByText('1,200 pupils').waitFor();
  });

  test.each([
    [
      'not open to this person',
      problemAnswer(403, 'not-allowed', 'Ask Sam Example.'),
      'This page is not open to you',
      'Ask Sam Example.',
    ],
    [
      'of a fault',
      problemAnswer(503, 'unavailable', 'The database is away.'),
      'This did not load',
      'The database is away.',
    ],
    ['of a bare fault', { status: 500, body: 'oops' }, 'This did not load', 'Try again in a minute'],
    ['of another form', { status: 200, body: { rows: 'many' } }, 'This did not load', 'Reload the page'],
    ['cut off', 'drop' as const, 'No connection', 'Check the network'],
  ])('says what to do when the register is %s, and tries again', async (_case, answer, heading, words) => {
    stage.api().state.overrides.set('/api/register', answer);
    const { tab } = await stage.open();
    await tab.getByRole('heading', { name: heading }).waitFor();
    await tab.getByText(words).waitFor();
    stage.api().state.overrides.clear();
    await tab.getByRole('button', { name: 'Try again' }).click();
    await tab.getByText('1,200 pupils').waitFor();
  });

  test('comes back by itself when the network does', async () => {
    stage.api().state.overrides.set('/api/register', 'drop');
    const { page, tab } = await stage.open();
    await tab.getByRole('heading', { name: 'No connection' }).waitFor();
    stage.api().state.overrides.clear();
    await page.context().setOffline(true);
    await page.context().setOffline(false);
    await tab.getByText('1,200 pupils').waitFor();
  });

  test('explains an empty register and a list that was never read', async () => {
    const { state } = stage.api();
    state.register = { ...state.register, rows: [], listReadAt: null };
    const { tab } = await stage.open();
    await tab.getByRole('heading', { name: 'No pupils yet' }).waitFor();
    await tab.getByText('the SharePoint list has not been read').waitFor();
    expect(await tab.getByRole('grid').count()).toBe(0);
  });
});
