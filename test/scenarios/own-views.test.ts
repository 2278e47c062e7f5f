import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { provisionLists } from '../support/provision-lists.ts';
import { eventually, startMorning, type Morning } from '../support/start-morning.ts';
import { teamsUser, wordsOn } from '../support/teams-user.ts';
import { tenantControl } from '../support/tenant-control.ts';

const REASONS = /illness or a medical appointment|leave agreed|holiday, not agreed|, (?:un)?authorised/;
const own = z.object({
  status: z.literal(200),
  body: z.object({ statusCode: z.literal(200), type: z.string(), value: z.unknown() }),
});
const refresh = z.object({
  action: z.looseObject({ verb: z.string(), data: z.unknown() }),
  userIds: z.array(z.string()),
});

/** The same card in the channel for everybody, and Teams asking for each person's own, over HTTP. */
describe('own views of a channel’s list', () => {
  let morning: Morning;

  beforeAll(async () => {
    morning = await startMorning({ today: '2026-11-23', earlierMarks: false });
    await provisionLists(morning);
    await morning.startApp();
    await tenantControl(morning.tenant.url).install();
    await eventually(
      async () => (await cardIn('Year 9')) !== undefined,
      () => `no list; the app said:\n${morning.said()}`,
    );
  }, 90_000);
  afterAll(async () => {
    await morning[Symbol.asyncDispose]();
  });

  const withRole = (role: string, yearGroup?: number) => {
    const found = morning.school.people.find(
      ({ roles, yearGroups }) => roles.includes(role) && (yearGroup === undefined || yearGroups.includes(yearGroup)),
    );
    if (found === undefined) throw new Error(`Nobody in the picker is ${role} of ${yearGroup ?? 'any year'}.`);
    return found.personId;
  };
  const userOf = (personId: string) => teamsUser(morning.tenant.url, personId);
  const cardIn = async (channel: string) => (await userOf(withRole('attendance-officer')).channel(channel))[0];
  const refreshOf = async (channel: string) => {
    const content = z.looseObject({ refresh: refresh }).parse((await cardIn(channel))?.attachments[0]?.content);
    return content.refresh;
  };
  /** What Teams does for a person when the card comes into view; `on` where the answer to it is asked for elsewhere. */
  const asked = async (personId: string, channel = 'Year 9', on = channel) => {
    const { action } = await refreshOf(channel);
    const messageId = (await cardIn(on))?.id ?? '';
    const answer = await userOf(personId).invoke(on, messageId, 'adaptiveCard/action', {
      action,
      trigger: 'automatic',
    });
    return own.parse(answer).body;
  };
  const words = (value: unknown) =>
    wordsOn({ ...EMPTY, attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: value }] });

  test('the channel’s card gives no reason, and names who has a view of their own', async () => {
    const card = await cardIn('Year 9');
    expect(wordsOn(card ?? EMPTY)).not.toMatch(REASONS);
    const { userIds } = await refreshOf('Year 9');
    expect(userIds).toContain(`8:orgid:${withRole('attendance-officer')}`);
    expect(userIds).toContain(`8:orgid:${withRole('head-of-year', 9)}`);
    expect(userIds).not.toContain(`8:orgid:${withRole('head-of-year', 7)}`);
    expect(userIds).not.toContain(`8:orgid:${withRole('tutor')}`);
  });

  test.each(['attendance-officer', 'senior-leader'])(
    'the %s reads reasons, and the channel’s card stays',
    async (role) => {
      const before = JSON.stringify(await cardIn('Year 9'));
      const { type, value } = await asked(withRole(role));
      expect(type).toBe('application/vnd.microsoft.card.adaptive');
      expect(words(value)).toMatch(REASONS);
      expect(words(value)).toContain('shown to you alone');
      expect(JSON.stringify(await cardIn('Year 9'))).toBe(before);
    },
  );

  test('a tutor, and the head of another year, get the channel’s card as it is', async () => {
    const inChannel = wordsOn((await cardIn('Year 9')) ?? EMPTY);
    for (const personId of [withRole('tutor'), withRole('head-of-year', 7)]) {
      expect(words((await asked(personId)).value)).toBe(inChannel);
    }
  });

  test('a card is not read out in another channel', async () => {
    const { type, value } = await asked(withRole('attendance-officer'), 'Year 9', 'Year 8');
    expect({ type, value }).toEqual({
      type: 'application/vnd.microsoft.activity.message',
      value: 'This card belongs to another channel.',
    });
  });
});

const EMPTY = { id: '', from: { isBot: true }, editedAt: null, deletedAt: null, attachments: [] };
