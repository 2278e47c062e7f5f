import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { narrativeAnswer, register, type RegisterRow } from '../../src/http/contract.ts';
import { eventually, startMorning, type Morning } from '../support/start-morning.ts';
import { teamsUser, wordsOn, type TeamsUser } from '../support/teams-user.ts';
import { CONTACTS, RISK_REGISTER, tenantControl } from '../support/tenant-control.ts';

const YEARS = ['Year 7', 'Year 8', 'Year 9', 'Year 10', 'Year 11'];

const dialog = z.object({
  task: z.object({
    type: z.literal('continue'),
    value: z.object({ card: z.object({ content: z.looseObject({}) }) }),
  }),
});

/** The whole morning as people live it, through HTTP only: each step begins where the one before it ended. */
describe('one school morning', () => {
  let morning: Morning;
  let control: ReturnType<typeof tenantControl>;
  let officer: TeamsUser;
  let champion: TeamsUser;
  let tutor: TeamsUser;

  beforeAll(async () => {
    morning = await startMorning({ today: '2026-11-23', isFirstStart: true });
    control = tenantControl(morning.tenant.url);
    const [attendanceOfficer, attendanceChampion] = morning.school.people;
    const formTutor = morning.school.people.find(({ roles }) => roles.join() === 'tutor');
    officer = teamsUser(morning.tenant.url, attendanceOfficer?.personId ?? '');
    champion = teamsUser(morning.tenant.url, attendanceChampion?.personId ?? '');
    tutor = teamsUser(morning.tenant.url, formTutor?.personId ?? '');
  }, 120_000);
  afterAll(async () => {
    await morning[Symbol.asyncDispose]();
  });

  const cardOf = async (channel: string) => {
    const shown = (await officer.channel(channel)).filter(({ deletedAt }) => deletedAt === null);
    return { count: shown.length, words: shown[0] ? wordsOn(shown[0]) : '', message: shown[0] };
  };
  const api = async (person: TeamsUser, route: string, init: RequestInit = {}) =>
    fetch(`${morning.appUrl}${route}`, {
      ...init,
      headers: { Authorization: `Bearer ${await person.tabToken()}`, 'Content-Type': 'application/json' },
    });
  const riskRegister = async (person: TeamsUser) => register.parse(await (await api(person, '/api/register')).json());

  test('an administrator makes the lists, and the doctor says what is still to do', async () => {
    const made = await morning.command('provision', '--as-app');
    expect(made).toMatchObject({ exitCode: 0 });
    const again = await morning.command('provision', '--as-app');
    expect(again.said).toContain('nothing to do in https://');
    const { exitCode, out } = await morning.command('doctor', '--json');
    expect(exitCode).toBe(1);
    const findings = z.array(z.object({ check: z.string(), state: z.string() })).parse(JSON.parse(out));
    const faults = findings.filter(({ state }) => state === 'fault').map(({ check }) => check);
    expect(faults).toEqual(['roll', 'Team', 'channels']);
  }, 120_000);

  test('at 08:45 each year group’s channel holds its absent list, once', async () => {
    await morning.startApp();
    await control.install();
    await eventually(
      async () => (await Promise.all(YEARS.map(cardOf))).every(({ count }) => count === 1),
      () => `not every channel has its card; the app said:\n${morning.said()}`,
    );
    const { words } = await cardOf('Year 9');
    expect(words).toContain('Year 9');
    expect(words).toContain('Monday 23 November');
    const inGeneral = (await officer.channel('General')).map(wordsOn);
    expect(inGeneral).toEqual([expect.stringContaining('Every Session is in this Team')]);
  }, 120_000);

  test('the register files were taken in and lie in their folder with their reports', async () => {
    await eventually(
      async () => (await readdir(morning.inboxFolder)).every((name) => !name.endsWith('.csv')),
      () => 'a file is still in the inbox',
    );
    const taken = await readdir(path.join(morning.inboxFolder, 'taken'));
    expect(taken.filter((name) => name.endsWith('.csv'))).toEqual(
      expect.arrayContaining(['roll.csv', 'marks-2025.csv', 'marks-2026.csv', 'registers-2026-11-23-AM-0845.csv']),
    );
    expect(await readdir(path.join(morning.inboxFolder, 'held'))).toEqual([]);
    expect(await readdir(path.join(morning.inboxFolder, 'refused'))).toEqual([]);
  });

  test('the officer records a call on the card: a row in SharePoint, and the card shows it to everyone', async () => {
    const { message, words } = await cardOf('Year 9');
    expect(words).toContain('0 contacted');
    const deliveryId = deliveryIdOn(message);
    const opened = await officer.invoke('Year 9', message?.id ?? '', 'task/fetch', {
      data: { verb: 'contact/open', deliveryId },
      context: { theme: 'default' },
    });
    expect(opened.status).toBe(200);
    const form = dialog.parse(opened.body).task.value.card.content;
    const filled = fillIn(form, deliveryId);
    const submit = () =>
      officer.invoke('Year 9', message?.id ?? '', 'task/submit', { data: filled, context: { theme: 'default' } });
    const recorded = { status: 200, body: { task: { type: 'message', value: expect.stringContaining('Recorded') } } };
    expect(await submit()).toMatchObject(recorded);
    expect(await submit()).toMatchObject(recorded);
    await eventually(
      async () => (await cardOf('Year 9')).words.includes('1 contacted'),
      () => 'the card does not show the contact',
    );
    await eventually(
      async () => (await control.rowsOf(CONTACTS)).length > 0,
      () => 'no row in SharePoint',
    );
    const rows = await control.rowsOf(CONTACTS);
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ PupilId: filled['pupilId'], Way: 'phone', Outcome: 'reached' });
    expect((await cardOf('Year 9')).count).toBe(1);
  }, 120_000);

  test('a tutor of another year may not record a contact here', async () => {
    const { message } = await cardOf('Year 7');
    const refused = await tutor.invoke('Year 7', message?.id ?? '', 'task/fetch', {
      data: { verb: 'contact/open', deliveryId: deliveryIdOn(message) },
      context: { theme: 'default' },
    });
    expect(refused).toMatchObject({ status: 200, body: { task: { type: 'message' } } });
  });

  test('later registers bring in pupils who arrived, and the same cards change', async () => {
    const before = (await cardOf('Year 9')).words;
    for (let step = 0; step < 4; step += 1) await control.moveClock('next-register');
    await eventually(
      async () => (await cardOf('Year 9')).words.includes('10:00'),
      () => 'the card is not as of 10:00',
    );
    const after = await cardOf('Year 9');
    expect(after.count).toBe(1);
    expect(after.words).not.toBe(before);
    const all = await Promise.all(YEARS.map(cardOf));
    expect(all.map(({ count }) => count)).toEqual([1, 1, 1, 1, 1]);
    expect(all.some(({ words }) => /Now in/.test(words))).toBe(true);
  }, 120_000);

  test('the tab shows the risk register, and a head of year only theirs', async () => {
    await eventually(
      async () => (await control.rowsOf(RISK_REGISTER)).length > 300,
      () => 'cases were not opened in SharePoint',
    );
    const { rows, bands } = await riskRegister(champion);
    expect(rows).toHaveLength(1200);
    expect(rows.every(({ bandId }) => bandId === null || bands.some(({ id }) => id === bandId))).toBe(true);
    const headOfYear9 = morning.school.people.find(
      ({ roles, yearGroups }) => roles.includes('head-of-year') && yearGroups.join() === '9',
    );
    const own = await riskRegister(teamsUser(morning.tenant.url, headOfYear9?.personId ?? ''));
    expect(new Set(own.rows.map(({ yearGroup }) => yearGroup))).toEqual(new Set([9]));
    const ofTutor = await riskRegister(tutor);
    expect(ofTutor.rows.length).toBeGreaterThan(0);
    expect(ofTutor.rows.filter((row) => row.case !== null || row.narrativeAccess !== 'none')).toEqual([]);
  }, 120_000);

  const save = async (row: RegisterRow | undefined, narrative: string, etag: string | null) => {
    const body = JSON.stringify({ narrative, nextReviewOn: '2026-12-07', etag });
    return api(champion, `/api/register/${row?.pupilId ?? ''}/narrative`, { method: 'PUT', body });
  };

  test('a narrative is saved to SharePoint, and two people’s words meet without either being lost', async () => {
    const { rows } = await riskRegister(champion);
    const row = rows.find((candidate) => candidate.case !== null);
    const seen = row?.case?.etag ?? null;
    const saved = narrativeAnswer.parse(await (await save(row, 'Bus pass sorted; review in two weeks.', seen)).json());
    expect(saved).toMatchObject({
      kind: 'saved',
      row: { case: { narrative: 'Bus pass sorted; review in two weeks.' } },
    });
    const inList = await control.rowsOf(RISK_REGISTER);
    expect(inList.find(({ Key }) => Key === row?.pupilId)).toMatchObject({
      Narrative: 'Bus pass sorted; review in two weeks.',
    });
    const late = await save(row, 'Written against the older version.', seen);
    expect(late.status).toBe(409);
    expect(narrativeAnswer.parse(await late.json())).toMatchObject({
      kind: 'conflict',
      yours: { narrative: 'Written against the older version.' },
      theirs: { narrative: 'Bus pass sorted; review in two weeks.', modifiedBy: morning.school.people[1]?.name },
    });
  }, 120_000);

  test('while SharePoint is away a narrative waits, and arrives when it is back', async () => {
    const { rows } = await riskRegister(champion);
    const row = rows.filter((candidate) => candidate.case !== null)[1];
    await control.order({ match: { method: 'PATCH', path: '/items/' }, times: 50, effect: { status: 503 } });
    const answer = await save(row, 'Recorded while the line was down.', row?.case?.etag ?? null);
    expect(answer.status).toBe(202);
    expect((await riskRegister(champion)).rows.find(({ pupilId }) => pupilId === row?.pupilId)?.case).toMatchObject({
      narrative: 'Recorded while the line was down.',
      waiting: true,
    });
    await control.clearFaults();
    await eventually(
      async () =>
        (await control.rowsOf(RISK_REGISTER)).some(
          ({ Narrative }) => Narrative === 'Recorded while the line was down.',
        ),
      () => 'SharePoint never got it',
    );
  }, 120_000);

  test('the same register file again changes nothing', async () => {
    const file = path.join(morning.inboxFolder, 'taken', 'registers-2026-11-23-AM-1000.csv');
    const { exitCode, out } = await morning.command('import', '--json', file);
    expect(JSON.parse(out)).toMatchObject([{ applied: 0, refusals: 0 }]);
    expect(exitCode).toBe(0);
  }, 120_000);

  test('the afternoon and the next morning have cards of their own, and the old ones stay', async () => {
    await control.moveClock('end-of-day');
    await eventually(
      async () => (await Promise.all(YEARS.map(cardOf))).every(({ count }) => count === 2),
      () => `not every channel has its afternoon card; the app said:\n${morning.said()}`,
    );
    await control.moveClock('next-morning');
    await eventually(
      async () => (await Promise.all(YEARS.map(cardOf))).every(({ count }) => count === 3),
      () => `not every channel has the next morning’s card; the app said:\n${morning.said()}`,
    );
    const words = (await officer.channel('Year 9')).map(wordsOn);
    expect(words.filter((card) => card.includes('Monday 23 November, morning'))).toHaveLength(1);
    expect(words.filter((card) => card.includes('Monday 23 November, afternoon'))).toHaveLength(1);
    expect(words.filter((card) => card.includes('Tuesday 24 November, morning'))).toHaveLength(1);
  }, 120_000);

  test('the doctor finds everything in order, asked while the app runs', async () => {
    const { exitCode, out, said } = await morning.command('doctor');
    expect({ exitCode, out, said }).toMatchObject({ exitCode: 0 });
    expect(out).toContain('Each of the 5 year groups has its channel.');
  }, 120_000);

  test('an older register file again is held, because newer ones have come since', async () => {
    const file = path.join(morning.inboxFolder, 'taken', 'registers-2026-11-23-AM-0845.csv');
    const { exitCode, out } = await morning.command('import', '--json', file);
    expect(JSON.parse(out)).toMatchObject([{ verdict: 'held', applied: 0, reasons: [{ code: 'taken-before' }] }]);
    expect(exitCode).toBe(1);
  }, 120_000);

  test('nothing that the app said names a pupil', async () => {
    const { rows } = await riskRegister(champion);
    const words = morning.said();
    const names = rows.flatMap(({ name }) => name.split(', ')).filter((name) => name.length >= 5);
    expect(names.length).toBeGreaterThan(1000);
    expect([...new Set(names)].filter((name) => words.includes(name))).toEqual([]);
    expect(words).not.toMatch(/[A-Z]999\d{9}/);
  });
});

function deliveryIdOn(message: { attachments: readonly { content: unknown }[] } | undefined): string {
  const found = /"id":"delivery-([^"]+)"/.exec(JSON.stringify(message?.attachments ?? []));
  return found?.[1] ?? '';
}

/** What the card's renderer would send: the hidden data of the Save button, and what was typed. */
function fillIn(form: unknown, deliveryId: string): Record<string, unknown> {
  const text = JSON.stringify(form);
  const pupilId = /"id":"pupilId".*?"value":"([^"]+)"/.exec(text)?.[1];
  const contactId = /"contactId":"([^"]+)"/.exec(text)?.[1];
  const hidden = { verb: 'contact/record', contactId, deliveryId, openedOn: '2026-11-23' };
  return { ...hidden, pupilId, reached: 'Mother', way: 'phone', outcome: 'reached', note: '' };
}
