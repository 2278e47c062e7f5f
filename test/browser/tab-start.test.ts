import { expect, test } from '@jest/globals';
import { describeWithBrowser } from '../support/chromium.ts';
import { problemAnswer } from '../support/fake-tab-api.ts';
import { tabStage, type OpenTab } from '../support/tab-stage.ts';

describeWithBrowser('the tab starting up', () => {
  const stage = tabStage();

  test('signs in through Teams, asks for one token, and tells Teams that it is there', async () => {
    const { page, tab } = await stage.open();
    await tab.getByRole('heading', { name: 'Risk register' }).waitFor();
    await tab.getByRole('link', { name: 'Today' }).click();
    await tab.getByRole('heading', { name: 'Not in on Monday 23 November, morning' }).waitFor();

    const { requests } = stage.api().state;
    const [first, ...others] = requests.map(({ path }) => path);
    expect(first).toBe('/api/me');
    expect(others).not.toContain('/api/me');
    expect(others).toEqual(expect.arrayContaining(['/api/register', '/api/absent-list']));
    expect(new Set(requests.map(({ token }) => token)).size).toBe(1);
    const heard = await heardBy(page);
    expect(heard.filter((name) => name === 'authentication.getAuthToken')).toHaveLength(1);
    expect(heard).toEqual(expect.arrayContaining(['appInitialization.success', 'appInitialization.appLoaded']));
  });

  test('asks again for a token that has less than two minutes left', async () => {
    const { page, tab } = await stage.open({ host: { token: '100' } });
    await tab.getByRole('heading', { name: 'Risk register' }).waitFor();
    const asked = (await heardBy(page)).filter((name) => name === 'authentication.getAuthToken');
    expect(asked.length).toBeGreaterThan(1);
  });

  test('asks for a new token once when the server refuses the one it kept', async () => {
    let refusals = 1;
    stage.api().state.overrides.set('/api/register', () => {
      const { register } = stage.api().state;
      const isRefused = refusals-- > 0;
      return Promise.resolve(
        isRefused ? problemAnswer(401, 'not-signed-in', 'Expired.') : { status: 200, body: register },
      );
    });
    const { tab } = await stage.open();
    await tab.getByText('1,200 pupils').waitFor();
    const tokens = stage
      .api()
      .state.requests.filter(({ path }) => path === '/api/register')
      .map(({ token }) => token);
    expect(tokens).toHaveLength(2);
    expect(tokens[0]).not.toBe(tokens[1]);
  });

  test('follows the theme of Teams while it is open', async () => {
    const { page, tab, inTab } = await stage.open();
    await tab.getByRole('heading', { name: 'Risk register' }).waitFor();
    const colours: string[] = [];
    for (const theme of ['default', 'dark', 'contrast']) {
      await page.evaluate(`setTheme('${theme}')`);
      await page.waitForTimeout(100);
      colours.push(await inTab("getComputedStyle(document.querySelector('#root > div')).backgroundColor"));
    }
    expect(new Set(colours).size).toBe(3);
    expect(colours[2]).toBe('rgb(0, 0, 0)');
  });

  test('outside Teams says where to open it', async () => {
    const page = await stage.openBare();
    await page.goto(`${stage.api().url}/tab/`);
    await page.getByRole('heading', { name: 'Open Every Session from Teams' }).waitFor();
    expect(stage.api().state.requests).toEqual([]);
  });

  test('in a frame that does not answer says so after five seconds', async () => {
    const { tab } = await stage.open({ host: { silent: '' } });
    await tab.getByRole('heading', { name: 'Teams is not answering' }).waitFor({ timeout: 8_000 });
    await tab.getByRole('button', { name: 'Try again' }).waitFor();
  });

  test('says what to do when Teams gives no token', async () => {
    const { tab } = await stage.open({ host: { token: 'refused' } });
    await tab.getByRole('heading', { name: 'You are not signed in' }).waitFor();
    await tab.getByText('Close the app, open it again').waitFor();
  });
});

async function heardBy(page: OpenTab['page']): Promise<string[]> {
  return page.evaluate<string[]>('heard');
}
