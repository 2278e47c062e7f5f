import { expect, test } from '@jest/globals';
import { axeFaults } from '../support/axe-faults.ts';
import { describeWithBrowser } from '../support/chromium.ts';
import { problemAnswer } from '../support/fake-tab-api.ts';
import { settled } from '../support/settled-page.ts';
import { tabStage } from '../support/tab-stage.ts';

/** Of a card, as Fluent has them in Teams' three themes. */
const BACKGROUNDS = { Light: 'rgb(255, 255, 255)', Dark: 'rgb(41, 41, 41)', Contrast: 'rgb(0, 0, 0)' };

describeWithBrowser('the page Briefings in the tab', () => {
  const stage = tabStage();
  const open = async (options: Parameters<typeof stage.open>[0] = {}) => {
    const opened = await stage.open({ ...options, host: { subPageId: 'briefings', ...options.host } });
    opened.page.setDefaultTimeout(10_000);
    return opened;
  };

  test('writes one: words, figures, channel, the card beside it, a question, and only then is it out', async () => {
    const { tab } = await open();
    await tab.getByRole('button', { name: 'New briefing' }).click();
    await tab.getByRole('textbox', { name: 'What it says' }).fill('Thank you, **all**.');
    await tab.getByText('19 of 2,000 characters').waitFor();
    await tab.getByRole('checkbox', { name: /^Forms side by side/ }).check();
    const preview = tab.getByRole('region', { name: 'Preview' });
    await preview.getByText('264 of 270 sessions').waitFor();
    expect(await preview.locator('strong').allInnerTexts()).toEqual(['all']);
    await preview.getByText(/^[\d.]+ KB of the 27 KB/).waitFor();
    await tab.getByRole('button', { name: 'Post…' }).click();
    await tab.getByText('Choose at least one channel.').waitFor();
    await tab.getByRole('checkbox', { name: 'Year 9' }).check();
    await tab.getByRole('button', { name: 'Post…' }).click();
    const question = tab.getByRole('dialog', { name: 'Post to Year 9?' });
    await question.getByText('Everybody in the Team can read it.').waitFor();
    expect(stage.api().state.briefings.deeds).toEqual([]);
    await question.getByRole('button', { name: 'Back' }).click();
    await tab.getByRole('button', { name: 'Post…' }).click();
    await question.getByRole('button', { name: 'Post', exact: true }).click();
    await tab.getByText('Posted to Year 9.').waitFor();
    const [row] = stage.api().state.briefings.page.briefings;
    expect(row).toMatchObject({
      text: 'Thank you, **all**.',
      figures: ['league'],
      channelIds: ['c9'],
      state: 'posted',
    });
    expect(stage.api().state.briefings.deeds).toEqual([`send ${row?.briefingId ?? ''}`]);
  });

  test('draws the card in each theme of Teams', async () => {
    const { tab } = await open();
    await tab.getByRole('button', { name: 'New briefing' }).click();
    await tab.getByRole('button', { name: 'League table' }).click();
    const preview = tab.getByRole('region', { name: 'Preview' });
    const card = preview.locator('.ac-adaptiveCard');
    await card.getByText('264 of 270 sessions').waitFor();
    for (const [theme, background] of Object.entries(BACKGROUNDS)) {
      await preview.getByRole('tab', { name: theme }).click();
      await preview.locator(`.ac-adaptiveCard[style*="background-color: ${background}"]`).waitFor();
    }
  });

  test('sets one for a time, says while typing that it is too long, and keeps the words through a reload', async () => {
    const { page, tab } = await open();
    await tab.getByRole('button', { name: 'New briefing' }).click();
    const words = tab.getByRole('textbox', { name: 'What it says' });
    await words.fill('x'.repeat(2_001));
    await tab.getByText('Too long by 1.').waitFor();
    await words.fill('Tomorrow at noon.');
    await tab.getByRole('checkbox', { name: 'Year 8' }).check();
    await tab.getByRole('radio', { name: 'At a time' }).check();
    await tab.getByText('This time has passed').waitFor();
    await tab.getByLabel('Day').fill('2026-11-24');
    await tab.getByLabel('Time at the school').fill('12:00');
    await page.reload();
    expect(await words.inputValue()).toBe('Tomorrow at noon.');
    await tab.getByRole('button', { name: 'Set for Tue 24 Nov 2026, 12:00…' }).click();
    await tab.getByRole('dialog').getByRole('button', { name: 'Set the time' }).click();
    await tab.getByText('Set for Tue 24 Nov 2026, 12:00.').waitFor();
    expect(stage.api().state.briefings.page.briefings[0]).toMatchObject({
      postAt: { on: '2026-11-24', time: '12:00' },
    });
  });

  test('is worked from the keyboard: approved, sent back, corrected, withdrawn', async () => {
    const { page, tab } = await open();
    const press = async (button: string) => {
      await tab.getByRole('button', { name: button, exact: true }).first().focus();
      await page.keyboard.press('Enter');
    };
    await tab.getByRole('region', { name: 'For you to approve' }).waitFor();
    await press('Send back…');
    await tab.getByRole('textbox', { name: 'What should be different' }).fill('Which hall?');
    await press('Send back');
    await tab.getByText('Sent back.', { exact: true }).waitFor();
    await press('Correct…');
    await tab.getByRole('textbox', { name: 'What it says' }).fill('Corrected.');
    await press('Correct');
    await tab.getByText('The correction is on its way.').waitFor();
    await press('Withdraw…');
    await page.keyboard.press('Escape');
    await tab.getByRole('dialog').waitFor({ state: 'detached' });
    await press('Withdraw…');
    await press('Withdraw it');
    await tab.getByText('Withdrawn.', { exact: true }).waitFor();
    expect(stage.api().state.briefings.deeds).toEqual(['return b2 Which hall?', 'correct b1 Corrected.', 'cancel b1']);
  });

  test('tells its author alone who has read it and who has not', async () => {
    const { tab } = await open();
    await tab.getByText('Year 9 · Pat Example · posted Fri 20 Nov 2026, 15:10 · read by 2').waitFor();
    await tab.getByText('Read by 2, not yet by 1').click();
    await tab.getByText('Lee Example', { exact: true }).waitFor();
    await tab.getByText('Sam Example, Fri 20 Nov 2026, 15:30').waitFor();
  });

  test('says what is wrong, and keeps what was typed', async () => {
    const { overrides, briefings } = stage.api().state;
    const { tab } = await open();
    await tab.getByRole('button', { name: 'New briefing' }).click();
    await tab.getByRole('button', { name: 'Celebration' }).click();
    await tab.getByRole('checkbox', { name: 'Year 9' }).check();
    overrides.set('/api/briefings/', problemAnswer(409, 'refused', 'This briefing was cancelled.'));
    await tab.getByRole('button', { name: 'Keep as a draft' }).click();
    await tab.getByText('Not kept. This briefing was cancelled. Your words are still here.').waitFor();
    overrides.clear();
    await tab.getByRole('button', { name: 'Keep as a draft' }).click();
    await tab.getByText('The draft is kept.').waitFor();
    expect(briefings.page.briefings[0]).toMatchObject({ state: 'draft', figures: ['full-attendance', 'improved'] });
  });

  test('is there for those who only read, and says why it did not load', async () => {
    const { overrides, briefings } = stage.api().state;
    briefings.page = { ...briefings.page, channels: [], briefings: [] };
    overrides.set('/api/briefings', problemAnswer(503, 'unavailable', 'The database is away.'));
    const { tab } = await open();
    await tab.getByRole('alert').getByText('The database is away.').waitFor();
    overrides.clear();
    await tab.getByRole('button', { name: 'Try again' }).click();
    await tab.getByRole('heading', { name: 'No briefings yet' }).waitFor();
    expect(await tab.getByRole('button', { name: 'New briefing' }).count()).toBe(0);
  });

  test('records in the pupil’s drawer that they may be named', async () => {
    const { tab } = await stage.open({ host: { subPageId: 'register/pupil-3' } });
    await tab.getByText('Nothing is on record, and so the pupil is not named.').waitFor();
    await tab.getByRole('switch', { name: /^The family agrees/ }).click();
    await tab.getByText('Agreed: recorded by Pat Example, 08:46.').waitFor();
    expect(stage.api().state.briefings.naming.isGiven).toBe(true);
  });

  test.each(['default', 'dark', 'contrast'])('has no fault that axe can find in the theme %s', async (theme) => {
    const { page, tab } = await open({ host: { theme } });
    await tab.getByText('Read by 2, not yet by 1').click();
    await tab.getByRole('button', { name: 'New briefing' }).click();
    await tab.getByRole('button', { name: 'League table' }).click();
    await tab.getByText('264 of 270 sessions').waitFor();
    expect(await axeFaults(page)).toEqual([]);
    await tab.getByRole('button', { name: 'Approve…' }).click();
    await tab.getByRole('dialog').getByText('Assembly for Year 8 is on Tuesday.').waitFor();
    expect(await axeFaults(page)).toEqual([]);
  });

  test.each([320, 390])('fits a phone of %i px while one is written', async (width) => {
    const { page, tab, inTab } = await open({ viewport: { width, height: 700 } });
    await tab.getByRole('button', { name: 'New briefing' }).click();
    await tab.getByRole('radio', { name: 'At a time' }).check();
    await tab.getByRole('button', { name: 'League table' }).click();
    await tab.getByText('264 of 270 sessions').waitFor();
    await settled(page);
    expect(await inTab<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
  });
});
