import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import {
  meetingAnswer,
  meetingsPage,
  minutesPage,
  planAnswer,
  stageAnswer,
  decisionOffer,
} from '../../src/http/meeting-contract.ts';
import { person } from '../support/school-in-records.ts';
import { CHAMPION, LEADER, meetingSchool, TUTOR } from '../support/meeting-school.ts';
import { startMeetingServer, tokenFor, type MeetingServer } from '../support/start-meeting-server.ts';
import { testDatabase } from '../support/test-database.ts';
import { unzip } from '../support/unzip.ts';

const GOVERNOR = person('governor', { personId: 'governor' });

describe('meetings over HTTP', () => {
  const opened = testDatabase('embedded');
  let known: Awaited<ReturnType<typeof meetingSchool>>;
  let server: MeetingServer;
  beforeEach(async () => {
    known = await meetingSchool(opened.database);
    server = await start();
  });
  afterEach(() => server.stop());

  const start = (port?: number) =>
    startMeetingServer({ ...known.needs, school: known.school, people: [CHAMPION, LEADER, TUTOR, GOVERNOR] }, port);
  const ask = (path: string, by = CHAMPION, body?: unknown) =>
    fetch(`${server.url}/api/meetings${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: { authorization: `Bearer ${tokenFor(by.personId)}`, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  const plan = async () =>
    planAnswer.parse(await (await ask('', CHAMPION, { yearGroup: null, cap: 10 })).json()).meetingId;
  const change = async (meetingId: string, body: object) =>
    meetingAnswer.parse(await (await ask(`/${meetingId}/changes`, CHAMPION, body)).json());

  test('go from a plan to a Word document', async () => {
    const meetingId = await plan();
    expect(meetingsPage.parse(await (await ask('')).json())).toMatchObject({
      ...{ mayPlan: [null, 9], cap: 10 },
      meetings: [{ meetingId, state: 'planned', title: 'Attendance meeting, Monday 23 November' }],
    });
    const started = await change(meetingId, { kind: 'start' });
    if (started.kind !== 'done') throw new Error(started.kind);
    const offer = decisionOffer.parse(await (await ask(`/${meetingId}/offer`)).json());
    expect(offer.due.slice(0, 3).map(({ on }) => on)).toEqual(['2026-11-23', '2026-11-24', '2026-11-25']);
    const [itemId = ''] = started.view.order;
    const form = { decisionId: crypto.randomUUID(), itemId, title: 'Ring home', provisionId: null };
    const decide = await ask(`/${meetingId}/decisions`, LEADER, { ...form, ownerIds: ['tutor'], dueInSchoolDays: 2 });
    expect(meetingAnswer.parse(await decide.json())).toMatchObject({ view: { decisionCount: 1 } });
    await change(meetingId, { kind: 'close' });
    const minutes = minutesPage.parse(await (await ask(`/${meetingId}/minutes`, LEADER)).json());
    expect(minutes).toMatchObject({ isClosed: true, decisionCount: 1, mayExport: true });
    const taken = await ask(`/${meetingId}/minutes/document`, LEADER);
    expect(Object.fromEntries(taken.headers)).toMatchObject({
      'content-type': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      'content-disposition': 'attachment; filename="attendance-meeting-2026-11-23.docx"',
      'cache-control': 'no-store',
    });
    expect(unzip(new Uint8Array(await taken.arrayBuffer())).get('word/document.xml')).toContain('Ring home');
    const audit = opened.opened.db.selectFrom('audit').selectAll().where('verb', '=', 'meeting.minutes');
    expect((await audit.execute()).at(-1)).toMatchObject({ person_id: 'leader', subject: `${meetingId} minutes, slt` });
  });

  test('give on a wall nothing that has a name, an id or a figure in it, at any address', async () => {
    const meetingId = await plan();
    const started = await change(meetingId, { kind: 'start' });
    const itemId = started.kind === 'done' ? (started.view.order[0] ?? '') : '';
    const form = { decisionId: crypto.randomUUID(), itemId, title: 'Ring home about Kit', provisionId: null };
    await ask(`/${meetingId}/decisions`, CHAMPION, { ...form, ownerIds: ['tutor'], dueInSchoolDays: 2 });
    const wall = [JSON.stringify(await change(meetingId, { kind: 'mode', mode: 'wall' }))];
    for (const path of ['', `/${meetingId}/stage`, `/${meetingId}/minutes`]) wall.push(await (await ask(path)).text());
    const document = unzip(new Uint8Array(await (await ask(`/${meetingId}/minutes/document`)).arrayBuffer()));
    const all = [...wall, ...document.values()].join('\n');
    const told = known.pupils.flatMap(({ surname, forename, pupilId }) =>
      [surname, forename, pupilId].filter((word) => all.includes(word)),
    );
    expect(told).toEqual([]);
    expect(
      [...wall, document.get('word/document.xml')].filter((text) =>
        /Ring home|sessions missed|\b9B\b/.test(text ?? ''),
      ),
    ).toEqual([]);
    expect(wall.every((text) => text.includes('K. M.') || text.includes('mayPlan'))).toBe(true);
  });

  test('are followed over a restart: the stage is in the database', async () => {
    const meetingId = await plan();
    const seen = stageAnswer.parse(await (await ask(`/${meetingId}/stage`)).json());
    if (seen.kind !== 'view') throw new Error(seen.kind);
    const waiting = ask(`/${meetingId}/stage?after=${seen.view.version}`, LEADER).catch(() => 'cut off');
    const { port } = new URL(server.url);
    await server.stop();
    expect(await waiting).toBe('cut off');
    server = await start(Number(port));
    const followed = ask(`/${meetingId}/stage?after=${seen.view.version}`, LEADER);
    await change(meetingId, { kind: 'start' });
    expect(stageAnswer.parse(await (await followed).json())).toMatchObject({
      view: { state: 'running', version: seen.view.version + 1 },
    });
  });

  test('are followed on a second replica', async () => {
    const meetingId = await plan();
    const other = await start();
    try {
      const followed = fetch(`${other.url}/api/meetings/${meetingId}/stage?after=1`, {
        headers: { authorization: `Bearer ${tokenFor('leader')}` },
      });
      await change(meetingId, { kind: 'start' });
      expect(stageAnswer.parse(await (await followed).json())).toMatchObject({ view: { state: 'running' } });
    } finally {
      await other.stop();
    }
  });

  test.each([
    ['a tutor', TUTOR],
    ['a governor', GOVERNOR],
  ])('are closed to %s', async (_who, by) => {
    const meetingId = await plan();
    for (const path of ['', `/${meetingId}/stage`, `/${meetingId}/minutes`, `/${meetingId}/minutes/document`]) {
      expect((await ask(path, by)).status).toBe(403);
    }
    expect((await ask(`/${meetingId}/changes`, by, { kind: 'start' })).status).toBe(403);
  });

  test('refuse what is no change, and do not know what is not there', async () => {
    const meetingId = await plan();
    expect((await ask(`/${meetingId}/changes`, CHAMPION, { kind: 'explode' })).status).toBe(400);
    expect((await ask('/nowhere/changes', CHAMPION, { kind: 'start' })).status).toBe(404);
    expect((await ask('/nowhere/stage')).status).toBe(404);
  });
});
