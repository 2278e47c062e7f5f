import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { z } from 'zod';
import { VERBS } from '../../../src/adapters/teams/verbs/verb-table.ts';
import { clickStage, type ClickStage } from '../../support/click-stage.ts';
import { testDatabase } from '../../support/test-database.ts';
import { startPracticeConnector, type PracticeConnector } from './practice-connector.ts';
import { ROWS } from './verb-rows.ts';

const CARD = 'application/vnd.microsoft.card.adaptive';
const card = z.looseObject({ type: z.literal('AdaptiveCard') });
const fault = z.strictObject({ code: z.string(), message: z.string() });
const attachment = z.strictObject({ contentType: z.literal(CARD), content: card });
const shown = z.strictObject({ title: z.string(), width: z.string(), height: z.string(), card: attachment });
const taskBody = z.strictObject({
  task: z.union([
    z.strictObject({ type: z.literal('continue'), value: shown }),
    z.strictObject({ type: z.literal('message'), value: z.string() }),
  ]),
});
const actBody = z.union([
  z.strictObject({ statusCode: z.literal(200), type: z.literal(CARD), value: card }),
  z.strictObject({
    statusCode: z.literal(200),
    type: z.literal('application/vnd.microsoft.activity.message'),
    value: z.string(),
  }),
  z.strictObject({ statusCode: z.literal(400), type: z.literal('application/vnd.microsoft.error'), value: fault }),
]);
const results = z.array(z.strictObject({ title: z.string(), value: z.string() }));
const searchBody = z.strictObject({
  statusCode: z.literal(200),
  type: z.literal('application/vnd.microsoft.search.searchResponse'),
  value: z.strictObject({ results }),
});

/** A row may have the data of a form and of the button that opens it; each click carries its own. */
function taken(verb: string, data: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(data).filter(([field]) => VERBS[verb]?.takes.includes(field)));
}

/** How Teams brings each kind of verb, and the bodies that it knows for an answer (microsoft.md 2.2). */
const BROUGHT = {
  open: { name: 'task/fetch', body: taskBody },
  submit: { name: 'task/submit', body: taskBody },
  act: { name: 'adaptiveCard/action', body: actBody },
} as const;

describe('every verb of the table', () => {
  const opened = testDatabase('embedded');
  let connector: PracticeConnector;
  let stage: ClickStage;
  beforeAll(async () => {
    // The SDK writes each refused sender to the console as well.
    jest.spyOn(console, 'error').mockImplementation(() => undefined);
    connector = await startPracticeConnector();
  });
  afterAll(async () => {
    jest.restoreAllMocks();
    await connector.close();
  });

  test('has a row here', () => expect(Object.keys(ROWS).toSorted()).toEqual(Object.keys(VERBS).toSorted()));

  describe.each(Object.entries(ROWS))('%s', (verb, row) => {
    const { name, body } = BROUGHT[VERBS[verb]?.on ?? 'act'];
    const { inChat = false } = row;
    beforeAll(async () => {
      stage = await clickStage(opened, connector);
    });
    afterAll(() => stage.stop());
    const valueOf = (data: object) =>
      name === 'adaptiveCard/action'
        ? { action: { type: 'Action.Execute', verb, data: { verb, ...data } }, trigger: 'manual' }
        : { data: { verb, ...data }, context: { theme: 'default' } };
    const click = async (by: typeof row.by, data: object) => {
      const answer = await stage.invoke(by, name, valueOf(data), { inChat });
      expect({ ...answer, body: body.safeParse(answer.body).error?.issues ?? [] }).toEqual({ status: 200, body: [] });
      return JSON.stringify(answer.body);
    };
    const changedSince = async (before: ReadonlyMap<string, string>) => {
      const now = await stage.recorded();
      return [...now.keys()].filter((table) => now.get(table) !== before.get(table)).toSorted();
    };

    test('is believed from Teams alone, refused to whoever may not, and has one effect however often it comes', async () => {
      const data = taken(verb, await row.data(stage));
      const before = await stage.recorded();
      const elsewhere = await connector.sign({ aud: 'another-app' });
      for (const token of ['none', 'abc.def.ghi', elsewhere]) {
        const { status } = await stage.invoke(row.by, name, valueOf(data), { inChat, token });
        expect(status).toBe(401);
      }
      expect(await click(row.notBy, data)).toMatch(row.refusal);
      expect(await changedSince(before)).toEqual([]);
      expect(await click(row.by, data)).toMatch(row.shows);
      expect(await changedSince(before)).toEqual([...row.makes].toSorted());
      const once = await stage.recorded();
      await Promise.all([click(row.by, data), click(row.by, data)]);
      expect(await changedSince(once)).toEqual([]);
    });

    test('shows on an old card how things stand now', async () => {
      const fresh = await clickStage(opened, connector);
      stage = (await stage.stop(), fresh);
      const data = await row.data(stage);
      await row.meanwhile(stage, data);
      expect(await click(row.by, taken(verb, data))).toMatch(row.staleShows);
    });

    test('refuses a field that it does not know and a form that is too large, and does nothing', async () => {
      const data = taken(verb, await row.data(stage));
      const before = await stage.recorded();
      expect(await click(row.by, { ...data, isAdministrator: 'true' })).toMatch(/belongs to an older card/);
      const [field = 'note'] = Object.keys(data);
      expect(await click(row.by, { ...data, [field]: 'q'.repeat(70_000) })).toMatch(
        /more than a form of the app can hold/,
      );
      expect(await changedSince(before)).toEqual([]);
    });

    test('answers what no button of ours carries in a documented body', async () => {
      const answer = await stage.invoke(row.by, name, valueOf({ verb: 'no/such' }), { inChat });
      expect([answer.status, body.safeParse(answer.body).success]).toEqual([200, true]);
    });
  });

  test('a search is answered with the pupils whom the person may see, and is believed from Teams alone', async () => {
    const there = await clickStage(opened, connector);
    const value = { dataset: 'pupils', queryText: 'Am', queryOptions: { skip: 0, top: 15 } };
    const search = async (by: 'tutor' | 'otherTutor' | 'stranger', token = '') =>
      there.invoke(by, 'application/search', value, { inChat: true, token });
    const found = async (by: 'tutor' | 'otherTutor' | 'stranger') =>
      searchBody.parse((await search(by)).body).value.results.map(({ value: pupilId }) => pupilId);
    expect(await found('tutor')).toEqual([there.pupil(4).pupilId]);
    expect(await found('otherTutor')).toEqual([]);
    expect(await found('stranger')).toEqual([]);
    expect((await search('tutor', 'none')).status).toBe(401);
    await there.stop();
  });
});
