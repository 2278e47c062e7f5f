import { expect, test } from '@jest/globals';
import { axeFaults } from '../support/axe-faults.ts';
import { describeWithBrowser } from '../support/chromium.ts';
import { problemAnswer } from '../support/fake-tab-api.ts';
import { tabStage } from '../support/tab-stage.ts';

const card = (deliveryId: string, what: string, reason: string | null, over: object = {}) =>
  ({ deliveryId, what, state: 'failed', reason, isInDoubt: false, ...over }) as const;
const BLOCKED =
  'Writing to this conversation is blocked: check the channel’s moderation settings. (MessageWritesBlocked)';
const CARDS = [
  card('d-7', 'Year 7, AM', BLOCKED),
  card('d-8', 'Year 8, AM', 'The app is not installed in the Team. Add it to the Team.'),
  card('d-9', 'Year 9, AM', 'Nobody saw whether this card arrived. Look in the channel.', { isInDoubt: true }),
  card('d-10', 'Year 10, AM', 'Teams asks for fewer messages.', { state: 'waiting' }),
  card('d-11', 'Year 11, AM', null, { state: 'waiting' }),
];

describeWithBrowser('cards that were not sent, in the tab', () => {
  const stage = tabStage();
  const open = async (host: Readonly<Record<string, string>> = {}, viewport = { width: 1280, height: 800 }) => {
    stage.api().state.unsent.cards = [...CARDS];
    const { tab, page } = await stage.open({ host: { subPageId: 'today', ...host }, viewport });
    return { tab, page, region: tab.getByRole('region', { name: 'Cards that were not sent' }) };
  };

  test('are named with the reason, and one is sent again without the others', async () => {
    const { tab, region } = await open();
    await region.getByText('3 cards were not sent').waitFor();
    await region.getByText(BLOCKED).waitFor();
    await tab.getByText('Still being tried: Year 10, AM (Teams asks for fewer messages.)').waitFor();
    await region.getByRole('button', { name: 'Send again Year 8, AM' }).click();
    await tab.getByText('One card is on its way again.').waitFor();
    await region.getByText('2 cards were not sent').waitFor();
    expect(stage.api().state.unsent.asked).toEqual([{ deliveryIds: ['d-8'], isNotThere: false }]);
  });

  test('all that are known not to be there are sent again at once; the one in doubt waits for somebody’s eyes', async () => {
    const { tab, region } = await open();
    await region.getByRole('button', { name: 'Send these 2 again' }).click();
    await tab.getByText('2 cards are on their way again.').waitFor();
    await region.getByText('A card was not sent').waitFor();
    await region.getByRole('button', { name: 'I have looked, it is not there: send Year 9, AM' }).click();
    await tab.getByText('One card is on its way again.').waitFor();
    await region.waitFor({ state: 'detached' });
    expect(stage.api().state.unsent.asked).toEqual([
      { deliveryIds: ['d-7', 'd-8'], isNotThere: false },
      { deliveryIds: ['d-9'], isNotThere: true },
    ]);
  });

  test('stay where they are when sending again fails, and say why', async () => {
    const { tab, region } = await open();
    stage
      .api()
      .state.overrides.set('/api/unsent-cards/send-again', problemAnswer(503, 'away', 'The database is away.'));
    await region.getByRole('button', { name: 'Send again Year 7, AM' }).click();
    await tab.getByText('Not sent again. The database is away.').waitFor();
    await region.getByText('3 cards were not sent').waitFor();
  });

  test('are not asked for by somebody who may not send them, and a day without them shows nothing', async () => {
    stage.api().state.me = { ...stage.api().state.me, maySendAgain: false };
    const { tab, region } = await open();
    await tab.getByRole('region', { name: 'Year 9' }).waitFor();
    expect(await region.count()).toBe(0);
    expect(stage.api().state.requests.some(({ path }) => path === '/api/unsent-cards')).toBe(false);
  });

  test.each(['default', 'dark', 'contrast'])('can be read by everybody in the theme %s', async (theme) => {
    const { page, region } = await open({ theme }, { width: 400, height: 900 });
    await region.waitFor();
    expect(await axeFaults(page)).toEqual([]);
  });
});
