import { expect, test } from '@jest/globals';
import { axeFaults } from '../support/axe-faults.ts';
import { describeWithBrowser } from '../support/chromium.ts';
import { shellStage, YEAR_9_PLACE } from '../support/shell-stage.ts';

describeWithBrowser('the shell page for everybody', () => {
  const { page, school, open, button, choose, answerFormWith } = shellStage();

  test('can be used from the keyboard alone, and gives the focus back to the button of a card edited meanwhile', async () => {
    answerFormWith({});
    await open('/shell/');
    await tabTo('Skip to content');
    await tabTo('Theme');
    await press('Enter', 'ArrowDown', 'Enter');
    await page().locator('html[data-shell-theme="dark"]').waitFor();
    await tabTo('Year 9');
    await press('Enter');
    await button('Record a contact').waitFor();
    await tabTo('Record a contact');
    await press('Enter');
    await page().getByRole('dialog').getByRole('combobox').waitFor();
    await tabTo('Save');
    school().messages.editList('As of 09:10.');
    await page().getByText('As of 09:10.').waitFor({ state: 'attached' });
    await press('Escape');
    await page().getByRole('dialog').waitFor({ state: 'detached' });
    await page().locator('button[aria-label="Record a contact"]:focus').waitFor();
  });

  test.each(['Light', 'Dark', 'High contrast'])('axe finds nothing in the theme %s', async (theme) => {
    answerFormWith({});
    await open(YEAR_9_PLACE);
    if (theme !== 'Light') await choose('Theme', theme);
    await page().getByRole('menu').waitFor({ state: 'detached' });
    await page().getByText('Year 9 absent list').waitFor();
    expect(await axeFaults(page())).toEqual([]);
    await button('Record a contact').click();
    await button('Save').click();
    await page().getByText('Choose the pupil.').waitFor();
    expect(await axeFaults(page())).toEqual([]);
    await button('Close').click();
    await page().getByRole('link', { name: /^Chat/ }).click();
    await page().getByText('Good morning.').waitFor();
    await page()
      .getByRole('button', { name: /Change person/ })
      .click();
    await page().getByRole('menu').waitFor();
    expect(await axeFaults(page())).toEqual([]);
  });

  async function press(...keys: string[]) {
    for (const key of keys) await page().keyboard.press(key);
  }

  async function tabTo(name: string) {
    for (let presses = 0; presses < 40; presses += 1) {
      await page().keyboard.press('Tab');
      const focused = page().locator(':focus');
      if ((await focused.count()) === 0) continue;
      const label = (await focused.getAttribute('aria-label')) ?? (await focused.textContent());
      if (label?.startsWith(name)) return;
    }
    throw new Error(`Forty presses of Tab did not reach "${name}".`);
  }
});
