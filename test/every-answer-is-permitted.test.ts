import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { routesOf } from '../src/app-routes.ts';
import { ACCESS_RULES } from '../src/domain/access/access-rules.ts';
import type { Verb } from '../src/domain/authorise.ts';
import { ROLES, type Person } from '../src/domain/person.ts';
import { LOOK_AS_HEADER } from '../src/http/look-as-contract.ts';
import { createServer } from '../src/http/create-server.ts';
import type { CardSubject } from '../src/operations/cards/card-kinds.ts';
import { CARD_RULES } from '../src/operations/cards/card-rules.ts';
import { loadCard } from '../src/operations/cards/load-card.ts';
import { at } from './support/school-in-records.ts';
import { drawnPeople, leaksIn, plainPeople } from './support/permitted.ts';
import { schoolOfSecrets } from './support/school-of-secrets.ts';
import { signedIn, tokenFor } from './support/start-meeting-server.ts';
import { unzip } from './support/unzip.ts';

type Stage = Awaited<ReturnType<typeof schoolOfSecrets>>;

/** What is asked of each address that tells something; `*` stands for some pupils, `+` for the meetings, `#` for actions. */
const TELLING: Readonly<Record<string, readonly string[]>> = {
  'get /api/me': [''],
  'get /api/register': [''],
  'get /api/pupils/:pupilId/story': ['*'],
  'get /api/register/facts': [''],
  'get /api/register/views': [''],
  'get /api/absent-list': ['', '?yearGroup=7', '?yearGroup=9'],
  'get /api/actions': [''],
  'get /api/actions/offer': [''],
  'get /api/insights': ['', '?yearGroup=8', '?group=9A'],
  'get /api/actions/impact': [''],
  'get /api/actions/:actionId/impact': ['#'],
  'get /api/briefings': [''],
  'get /api/pupils/:pupilId/naming': ['*'],
  'get /api/ladder': [''],
  'get /api/ladder/messages': [''],
  'get /api/cases/:pupilId': ['*'],
  'get /api/cases/:pupilId/notes': ['*'],
  'get /api/legal-steps/:pupilId': ['*'],
  'get /api/case-completeness': [''],
  'get /api/list-repairs': [''],
  'get /api/provisions': ['?from=2026-11-02&to=2026-11-30'],
  'get /api/provisions/workbook': ['?from=2026-11-02&to=2026-11-30'],
  'get /api/settings': [''],
  'get /api/lists-run': [''],
  'get /api/meetings': [''],
  'get /api/meetings/:meetingId/stage': ['+'],
  'get /api/meetings/:meetingId/offer': ['+'],
  'get /api/meetings/:meetingId/minutes': ['+'],
  'get /api/meetings/:meetingId/minutes/document': ['+'],
  'get /api/access-records': ['', '?pupilId=pupil-9A3'],
  'get /api/access-records/choices': [''],
  'get /api/access-records/chain': [''],
  'get /api/access-records/file': ['', '?pupilId=pupil-9A3'],
  'get /api/look-as': [''],
  'get /api/look-as/:personId': ['plain-tutor'],
  'get /api/pupils/:pupilId/subject-access': ['*'],
  'get /api/pupils/:pupilId/subject-access/data': ['*'],
  'get /api/unsent-cards': [''],
};

/** Of these addresses some drawn person must have been told of some pupil, or nothing was tried. */
const OF_PUPILS = [
  ...['get /api/register', 'get /api/pupils/:pupilId/story', 'get /api/register/facts', 'get /api/absent-list'],
  ...['get /api/actions', 'get /api/ladder', 'get /api/ladder/messages', 'get /api/cases/:pupilId'],
  ...['get /api/cases/:pupilId/notes', 'get /api/legal-steps/:pupilId', 'get /api/meetings/:meetingId/stage'],
  ...['get /api/meetings/:meetingId/minutes', 'get /api/meetings/:meetingId/minutes/document'],
  ...['get /api/pupils/:pupilId/subject-access', 'get /api/access-records', 'get /api/access-records/file'],
  ...['get /api/pupils/:pupilId/subject-access/data', 'post /api/register/export', 'post /api/actions/preview'],
];

const ON = '2026-11-23';
const PERSONAL: readonly CardSubject[] = [
  { kind: 'ladder-overdue', on: ON, told: 'safeguarding-lead' },
  { kind: 'ladder-overdue', on: ON, told: 'senior-leader' },
  { kind: 'messages-due', on: ON, session: 'AM' },
  { kind: 'second-calls', on: ON },
  { kind: 'registers-missing', on: ON, session: 'AM' },
  { kind: 'welcome-back', on: ON },
  { kind: 'end-of-day', on: ON },
];

const HOLDER = {
  personId: 'holder',
  name: 'Hol Der',
  roles: ['attendance-champion'],
  yearGroups: [],
  forms: [],
} as const;

/** People drawn at random, and each role once by itself with a year group and a form of its own. */
const drawn = drawnPeople(30);
const people = [...drawn, ...plainPeople];

/** Administrators with a part of their own besides, who look as colleagues. */
const lookers = ROLES.map((role): Person => {
  return {
    personId: `looker-${role}`,
    name: `Looker ${role}`,
    roles: [role, 'administrator'],
    yearGroups: [9],
    forms: ['9A'],
  };
});
const lookedAt = [...drawn.slice(0, 4), ...plainPeople, HOLDER];

describe('whatever a person asks of the whole app', () => {
  let stage: Stage;
  let address: string;
  let close: () => void;
  const meetingIds: string[] = [];
  const actionIds: string[] = [];
  const refusals: string[] = [];

  beforeAll(async () => {
    stage = await schoolOfSecrets([...people, ...lookers, HOLDER]);
    const { app, school } = stage;
    const server = createServer({
      routes: routesOf(app),
      signIn: (authorization) => Promise.resolve(signedIn(authorization)),
      findPerson: (personId) => app.staff.find(personId),
      allowRequest: () => Promise.resolve(null),
      noteRefusal: () => Promise.resolve(),
      receiveActivity: () => Promise.resolve({ status: 404 }),
      health: () => Promise.resolve({ status: 200, body: {} }),
      tab: { folder: 'no-folder/tab', frameAncestors: '' },
      log: app.log,
    });
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve);
    });
    address = `http://127.0.0.1:${server.address().port}`;
    close = () => {
      server.close();
      server.server.closeAllConnections();
    };
    for (const yearGroup of [null, 9]) {
      const planned = await app.operations.planMeeting(school, HOLDER, { yearGroup, cap: 10 });
      if (planned.kind === 'planned') meetingIds.push(planned.meetingId);
    }
    for (const pupilId of ['pupil-7A2', 'pupil-9A2', 'pupil-9B3']) {
      const draft = draftFor(pupilId);
      const preview = await app.operations.previewAction(school, HOLDER, draft);
      if (preview.kind !== 'preview') throw new Error(JSON.stringify(preview));
      const issued = await app.operations.issueDraft(school, HOLDER, draft, preview.preview.print);
      if (issued.kind === 'issued') actionIds.push(issued.actionId);
    }
  }, 120_000);
  afterAll(async () => {
    close();
    await stage[Symbol.asyncDispose]();
  });

  const ask = async (person: Person, method: string, path: string, body?: object, as?: Person) => {
    const headers = {
      ...{ authorization: `Bearer ${tokenFor(person.personId)}`, 'content-type': 'application/json' },
      ...(as && { [LOOK_AS_HEADER]: as.personId }),
    };
    const init = { method: method.toUpperCase(), headers, ...(body && { body: JSON.stringify(body) }) };
    const response = await fetch(address + path, init);
    const bytes = new Uint8Array(await response.arrayBuffer());
    const isZip = (response.headers.get('content-type') ?? '').includes('openxmlformats');
    const text = isZip ? [...unzip(bytes).values()].join('\n') : Buffer.from(bytes).toString('utf8');
    if (response.status >= 400) refusals.push(text);
    return text;
  };

  const placesOf = (where: string, path: string): string[] => {
    const standsFor: Readonly<Record<string, readonly string[]>> = {
      ...{ '*': ['pupil-7A2', 'pupil-9A2', 'pupil-9B1'], '+': meetingIds, '#': actionIds },
    };
    return (TELLING[where] ?? [])
      .flatMap((given) => standsFor[given] ?? [given])
      .map((id) => (path.includes(':') ? path.replace(/:\w+/, id) : path + id));
  };

  test('every address that tells something is asked here: give a new one its line', () => {
    const told = routesOf(stage.app).filter(({ method }) => method === 'get');
    expect(told.map(({ method, path }) => `${method} ${path}`).toSorted()).toEqual(Object.keys(TELLING).toSorted());
    expect([meetingIds.length, actionIds.length]).toEqual([2, 3]);
  });

  test('over HTTP, it is told of the pupils whom it may know of, and of nothing else about them', async () => {
    const { app, secrets, pupils } = stage;
    const toldOf = new Set<string>();
    const leaks: string[] = [];
    const look = (text: string, person: Person, verb: Verb | null, where: string) => {
      if (secrets.some(({ words }) => text.includes(words))) toldOf.add(where);
      leaks.push(...leaksIn(text, person, verb, secrets, where));
    };
    for (const { method, path, verb } of routesOf(app).filter((route) => route.method === 'get')) {
      const where = `${method} ${path}`;
      for (const person of people) {
        for (const place of placesOf(where, path)) look(await ask(person, method, place), person, verb, where);
      }
    }
    const pupilIds = pupils.map(({ pupilId }) => pupilId);
    for (const person of people) {
      for (const format of ['csv', 'xlsx'] as const) {
        const text = await ask(person, 'post', '/api/register/export', { format, pupilIds });
        look(text, person, 'register.export', 'post /api/register/export');
      }
      const draft = draftFor('pupil-9A2', person.personId);
      look(
        await ask(person, 'post', '/api/actions/preview', draft),
        person,
        'action.issue',
        'post /api/actions/preview',
      );
    }
    expect([...new Set(leaks)]).toEqual([]);
    expect(OF_PUPILS.filter((where) => !toldOf.has(where))).toEqual([]);
  }, 240_000);

  test('as a colleague, an administrator is told what both may know, and can change and take out nothing', async () => {
    const { app, secrets, pupils } = stage;
    const leaks: string[] = [];
    let told = 0;
    const routes = routesOf(app).filter((route) => route.method === 'get' && OF_PUPILS.includes(`get ${route.path}`));
    for (const [place, { method, path, verb }] of routes.entries()) {
      const where = `${method} ${path}`;
      for (const [index, looker] of lookers.entries()) {
        // Each with some of the colleagues, by turns.
        for (const as of lookedAt.filter((_one, turn) => (turn + index + place) % 3 === 0)) {
          for (const address of placesOf(where, path).slice(0, 2)) {
            const text = await ask(looker, method, address, undefined, as);
            if (secrets.some(({ words }) => text.includes(words))) told += 1;
            leaks.push(
              ...[looker, as].flatMap((one) => leaksIn(text, one, verb, secrets, `${where} as ${as.personId}`)),
            );
            if (verb !== null && ACCESS_RULES[verb].does === 'export') expect(text).toContain('can take nothing out');
          }
        }
      }
    }
    const [looker, pupilIds] = [lookers[0] ?? HOLDER, pupils.map(({ pupilId }) => pupilId)];
    const body = { format: 'csv', pupilIds };
    expect(await ask(looker, 'post', '/api/register/export', body, HOLDER)).toContain('can change nothing');
    expect([...new Set(leaks)]).toEqual([]);
    expect(told).toBeGreaterThan(50);
    const personId = looker.personId;
    const { schoolId } = stage.school;
    const recorded = await app.database.records.audit.search({
      schoolId,
      pupilId: null,
      personId,
      before: null,
      limit: 500,
    });
    expect(recorded.filter((row) => row.personId !== personId && row.behindPersonId === personId)).not.toEqual([]);
    expect(recorded.filter((row) => row.personId === personId)).toEqual([]);
  }, 240_000);

  test('on a card of its own chat, it is told of the pupils whom it may know of', async () => {
    const { app, school, secrets } = stage;
    const needs = { database: app.database, clock: () => at('15:00') };
    const leaks: string[] = [];
    const toldOf = new Set<string>();
    for (const person of people) {
      const place = { kind: 'person', personId: person.personId } as const;
      for (const subject of PERSONAL) {
        const card = { subject, place, late: false, intendedAt: app.clock(), isCleared: false };
        const text = JSON.stringify(await loadCard(needs, school, card));
        if (secrets.some(({ words }) => text.includes(words))) toldOf.add(subject.kind);
        leaks.push(...leaksIn(text, person, CARD_RULES[subject.kind], secrets, subject.kind));
      }
    }
    expect([...new Set(leaks)]).toEqual([]);
    expect([...toldOf].toSorted()).toEqual(['end-of-day', 'ladder-overdue', 'welcome-back']);
  }, 120_000);

  test('as a colleague, an administrator leaves no trace but the records of access, whatever they look at', async () => {
    const { app, school } = stage;
    const [meetingId = ''] = meetingIds;
    const started = await app.operations.changeMeeting(school, HOLDER, meetingId, { kind: 'start' });
    expect(started.kind).toBe('done');
    const drawnOwner = people.find(({ roles }) => roles.includes('attendance-champion')) ?? HOLDER;
    const [looker] = lookers;
    const before = await everythingHeld(app.boss);
    expect(Object.keys(before).length).toBeGreaterThan(20);
    for (const { method, path } of routesOf(app).filter((route) => route.method === 'get')) {
      for (const as of [HOLDER, drawnOwner]) {
        for (const place of placesOf(`${method} ${path}`, path)) {
          await ask(looker ?? HOLDER, method, place, undefined, as);
        }
      }
    }
    expect(await everythingHeld(app.boss)).toEqual(before);
  }, 120_000);

  test('nothing of it is in a job of a queue, or in what was refused', async () => {
    const jobs = await stage.queued();
    // An id is all that may stand there.
    const words = stage.secrets.map((secret) => secret.words).filter((each) => !each.startsWith('pupil-'));
    const found = (lines: readonly string[]) => lines.filter((line) => words.some((each) => line.includes(each)));
    expect([found(jobs), found(refusals)]).toEqual([[], []]);
    expect([jobs.some((job) => job.includes('send-delivery')), refusals.length > 0]).toEqual([true, true]);
  });
});

/** What every table of the app holds, as a fingerprint, but for the records of access. */
async function everythingHeld(boss: Stage['app']['boss']): Promise<Record<string, string>> {
  const run = async (text: string) =>
    z.object({ rows: z.array(z.object({ held: z.string() })) }).parse(await boss.getDb().executeSql(text, []));
  const tables = await run(
    `select table_name as held from information_schema.tables
     where table_schema = 'public' and table_type = 'BASE TABLE' and table_name not like 'audit%'`,
  );
  const held: Record<string, string> = {};
  for (const { held: table } of tables.rows) {
    const { rows } = await run(
      `select md5(coalesce(string_agg(t::text, '|' order by t::text), '')) as held from "${table}" t`,
    );
    held[table] = rows[0]?.held ?? '';
  }
  return held;
}

function draftFor(pupilId: string, ownerId: string = HOLDER.personId) {
  return {
    ...{ actionId: `action-for-${pupilId}-${ownerId}`, provisionId: null, title: 'Ring home', note: '' },
    ...{ ownerIds: [ownerId], roles: [], pupilGroup: '', pupilIds: [pupilId], pupilNames: '' },
    ...{ dueInSchoolDays: 2, channelIds: [] },
  };
}
