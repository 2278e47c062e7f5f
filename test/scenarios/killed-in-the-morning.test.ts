import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { prepareData, type PreparedData } from '../support/prepare-data.ts';
import { provisionLists } from '../support/provision-lists.ts';
import { eventually, startMorning, type Morning } from '../support/start-morning.ts';
import { teamsUser, wordsOn, type TeamsUser } from '../support/teams-user.ts';
import { CONTACTS, tenantControl, type FaultOrder } from '../support/tenant-control.ts';

const YEARS = ['Year 7', 'Year 8', 'Year 9', 'Year 10', 'Year 11'];
const TOKEN = { method: 'POST', path: '/oauth2/v2.0/token$' };
const CREATE = { method: 'POST', path: '/v3/conversations$' };
const EDIT = { method: 'PUT', path: '/v3/conversations/' };
const NEW_ROW = { method: 'POST', path: '/items$' };
const BEFORE = { hold: 'before' } as const;
const AFTER = { hold: 'after' } as const;

interface Point {
  readonly when: string;
  /** Where the local tenant holds the app, to be killed there. */
  readonly hold: FaultOrder;
  /** What sets going what is held; the absent lists go out by themselves. */
  readonly by?: 'a later register' | 'a contact';
}

/** Ten points of the morning and two more: before and after each thing that leaves the app. */
const POINTS: readonly Point[] = [
  { when: 'while it signs in', hold: { match: TOKEN, skip: 1, effect: BEFORE } },
  { when: 'before the first card arrives', hold: { match: CREATE, effect: BEFORE } },
  { when: 'when the first card has arrived and nobody told it', hold: { match: CREATE, effect: AFTER } },
  { when: 'before the third card arrives', hold: { match: CREATE, skip: 2, effect: BEFORE } },
  { when: 'when the third card has arrived and nobody told it', hold: { match: CREATE, skip: 2, effect: AFTER } },
  { when: 'before the last card arrives', hold: { match: CREATE, skip: 4, effect: BEFORE } },
  { when: 'when the last card has arrived and nobody told it', hold: { match: CREATE, skip: 4, effect: AFTER } },
  { when: 'before an edit arrives', hold: { match: EDIT, effect: BEFORE }, by: 'a later register' },
  { when: 'after an edit has arrived', hold: { match: EDIT, skip: 1, effect: AFTER }, by: 'a later register' },
  { when: 'before a contact reaches SharePoint', hold: { match: NEW_ROW, effect: BEFORE }, by: 'a contact' },
  { when: 'when a contact has reached SharePoint', hold: { match: NEW_ROW, effect: AFTER }, by: 'a contact' },
];

let prepared: PreparedData;
beforeAll(async () => {
  await using morning = await startMorning({ today: '2026-11-23', earlierMarks: false });
  prepared = await prepareData(morning);
}, 60_000);
afterAll(async () => {
  await prepared[Symbol.asyncDispose]();
});

describe('the app killed in the middle of the morning and started again', () => {
  test.each(POINTS)(
    '$when: every channel has its card once',
    async ({ hold, by }) => {
      await using morning = await startQuietMorning();
      const { control, officer } = morning;
      if (by === undefined) await control.order(hold);
      await morning.startApp();
      void control.install().catch(() => undefined);
      if (by !== undefined) {
        await haveCards(morning, officer);
        await control.order(hold);
        if (by === 'a contact') await recordContact(officer);
        else await control.moveClock('next-register');
      }
      await eventually(control.isHolding, () => `the app never came to the point; it said:\n${morning.said()}`);

      await morning.killApp();
      await morning.startApp();
      if (by === undefined) await control.install();
      if (by !== 'a contact') await control.moveClock('next-register');

      await haveCards(morning, officer);
      await eventually(
        async () => (await cardsOf(officer)).every((words) => by === 'a contact' || !words.join().includes('08:45')),
        () => 'a card is not up to date',
      );
      if (by === 'a contact') {
        await eventually(
          async () => (await control.rowsOf(CONTACTS)).length === 1,
          () => 'the contact is not in SharePoint',
        );
      }
      expect((await cardsOf(officer)).map((words) => words.length)).toEqual([1, 1, 1, 1, 1]);
    },
    120_000,
  );

  test('as soon as a register file is there: nothing of it is lost', async () => {
    await using morning = await startQuietMorning();
    await morning.startApp();
    await morning.killApp();
    await morning.startApp();
    await morning.control.install();
    await haveCards(morning, morning.officer);
    expect((await cardsOf(morning.officer)).map((words) => words.length)).toEqual([1, 1, 1, 1, 1]);
  }, 120_000);
});

type QuietMorning = Morning & { control: ReturnType<typeof tenantControl>; officer: TeamsUser };

/** A morning whose roll is known and whose lists are made, with today's registers and no earlier year to be read. */
async function startQuietMorning(): Promise<QuietMorning> {
  const morning = await startMorning({ today: '2026-11-23', earlierMarks: false });
  await prepared.giveTo(morning);
  await provisionLists(morning);
  const officer = teamsUser(morning.tenant.url, morning.school.people[0]?.personId ?? '');
  return Object.assign(morning, { control: tenantControl(morning.tenant.url), officer });
}

/** The words of each card, by channel; deleted ones are not there. */
function cardsOf(officer: TeamsUser): Promise<string[][]> {
  return Promise.all(
    YEARS.map(async (year) =>
      (await officer.channel(year)).filter(({ deletedAt }) => deletedAt === null).map((shown) => wordsOn(shown)),
    ),
  );
}

function haveCards(morning: Morning, officer: TeamsUser): Promise<void> {
  return eventually(
    async () => (await cardsOf(officer)).every((words) => words.length >= 1),
    () => `a channel has no card; the app said:\n${morning.said()}`,
  );
}

async function recordContact(officer: TeamsUser): Promise<void> {
  const [shown] = await officer.channel('Year 9');
  const deliveryId = /"id":"delivery-([^"]+)"/.exec(JSON.stringify(shown?.attachments))?.[1];
  const data = { verb: 'contact/open', deliveryId };
  const opened = await officer.invoke('Year 9', shown?.id ?? '', 'task/fetch', { data, context: {} });
  const form = JSON.stringify(opened.body);
  const filled = {
    verb: 'contact/record',
    deliveryId,
    openedOn: '2026-11-23',
    contactId: /"contactId":"([^"]+)"/.exec(form)?.[1],
    pupilId: /"id":"pupilId".*?"value":"([^"]+)"/.exec(form)?.[1],
    ...{ reached: 'Mother', way: 'phone', outcome: 'reached', note: '' },
  };
  const answer = await officer.invoke('Year 9', shown?.id ?? '', 'task/submit', { data: filled, context: {} });
  expect(answer).toMatchObject({ status: 200, body: { task: { value: expect.stringContaining('Recorded') } } });
}
