import { json as readJson } from 'node:stream/consumers';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { absentListCard, refreshingCard, textCard } from './fake-school-cards.ts';
import { startTabPage } from './start-tab-page.ts';

export interface FakeSchool {
  url: string;
  /** Every POST the page made, oldest first. */
  posted: { path: string; body: Record<string, unknown> }[];
  /** What the bot answers to invokes from now on. */
  botAnswers: (answer: (invoke: Record<string, unknown>) => { status: number; body: unknown }) => void;
  editCard: (note: string) => void;
  post: (conversationId: string, text: string) => void;
  /** Ends every event stream, as a restart of the tenant would. */
  dropStreams: () => void;
  stop: () => Promise<void>;
}

export const OFFICER = person('officer', 'Ines Okafor', 'Attendance officer');
const PEOPLE = [
  OFFICER,
  person('tutor', 'Jonas Lindqvist', 'Tutor, 9B'),
  person('head', 'Mabel Adeyemi', 'Head teacher'),
];
const CHANNELS = ['General', 'Year 7', 'Year 8', 'Year 9', 'Year 10', 'Year 11'].map((name) => ({
  id: `19:${name.toLowerCase().replace(' ', '-')}@thread.tacv2`,
  name,
}));
export const YEAR_9 = '19:year-9@thread.tacv2';
const CARD = 'application/vnd.microsoft.card.adaptive';

function person(id: string, name: string, jobTitle: string) {
  return { personId: id, name, jobTitle, userId: `29:${id}` };
}

/** The tenant's side of the shell, just enough for the page's own tests: canned answers, real HTTP. */
export async function startFakeSchool(): Promise<FakeSchool> {
  const messages = new Map<string, Record<string, unknown>[]>();
  const streams = new Set<ServerResponse>();
  const posted: FakeSchool['posted'] = [];
  let now = '2026-11-23T08:46:00Z';
  let botAnswer: Parameters<FakeSchool['botAnswers']>[0] = () => ({ status: 200, body: {} });

  const server = createServer((request, response) => void respond(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const tab = await startTabPage(url);

  const emit = (kind: string, data: object) => {
    for (const stream of streams) stream.write(`event: ${kind}\ndata: ${JSON.stringify(data)}\n\n`);
  };
  const add = (conversationId: string, from: object, text: string, attachments: object[] = []) => {
    const list = messages.get(conversationId) ?? [];
    const id = `${1_795_000_000_000 + [...messages.values()].flat().length}`;
    list.push({ id, from, createdAt: now, editedAt: null, deletedAt: null, text, attachments, replyToId: null });
    messages.set(conversationId, list);
    emit('message', { conversationId, messageId: id, change: 'posted' });
  };
  const bot = { id: '28:bot', name: 'Every Session', isBot: true };
  add(YEAR_9, bot, '', [{ contentType: CARD, content: absentListCard('As of 08:45.') }]);
  add(CHANNELS[1]?.id ?? '', bot, '', [{ contentType: CARD, content: refreshingCard(OFFICER.userId) }]);
  add('a:officer', bot, 'Good morning. **Three** calls are waiting for you.');

  async function respond(request: IncomingMessage, response: ServerResponse) {
    const { pathname, searchParams } = new URL(request.url ?? '/', url);
    if (request.method === 'POST') return answerPost(decodeURIComponent(pathname), request, response);
    if (pathname === '/shell/api/events') {
      openStream(response);
      return;
    }
    if (pathname === '/shell/api/state') {
      json(response, state(searchParams.get('personId')));
      return;
    }
    if (pathname === '/shell/api/tab') {
      json(response, tabSession(searchParams.get('personId') ?? ''));
      return;
    }
    const conversation = /^\/shell\/api\/conversations\/([^/]+)\/messages$/.exec(pathname)?.[1];
    if (conversation) {
      json(response, messages.get(decodeURIComponent(conversation)) ?? []);
      return;
    }
    return sendPage(pathname, response);
  }

  async function answerPost(pathname: string, request: IncomingMessage, response: ServerResponse) {
    const body = (await readJson(request)) as Record<string, unknown>;
    posted.push({ path: pathname, body });
    if (pathname === '/control/clock') {
      now = '2026-11-23T08:55:00.000Z';
      emit('clock', { now });
      json(response, { now });
      return;
    }
    if (pathname === '/shell/api/invoke') {
      json(response, botAnswer(body));
      return;
    }
    if (pathname.endsWith('/messages')) {
      add('a:officer', { id: OFFICER.userId, name: OFFICER.name, isBot: false }, String(body.text));
      add('a:officer', bot, `You said: ${String(body.text)}`);
    }
    json(response, { status: 200 });
  }

  function openStream(response: ServerResponse) {
    response.writeHead(200, { 'content-type': 'text/event-stream' }).write('retry: 100\n\n');
    streams.add(response);
    response.on('close', () => streams.delete(response));
  }

  function state(personId: string | null) {
    const me = PEOPLE.find((candidate) => candidate.personId === personId) ?? OFFICER;
    return {
      school: { name: 'Penhaligon Academy' },
      now,
      people: PEOPLE,
      me,
      team: { id: 'team', name: 'Attendance', channels: CHANNELS },
      chat: { conversationId: `a:${me.personId}` },
      bot: { id: bot.id, name: bot.name },
      tabUrl: tab.url,
    };
  }

  return {
    url,
    posted,
    botAnswers: (answer) => (botAnswer = answer),
    editCard(note) {
      const card = messages.get(YEAR_9)?.[0];
      if (!card) throw new Error('the absent list is gone');
      card.editedAt = now.replace('08:4', '09:1');
      card.attachments = [{ contentType: CARD, content: absentListCard(note) }];
      emit('message', { conversationId: YEAR_9, messageId: card.id, change: 'edited' });
    },
    post: (conversationId, text) => add(conversationId, bot, '', [{ contentType: CARD, content: textCard(text) }]),
    dropStreams() {
      for (const stream of streams) stream.destroy();
    },
    async stop() {
      server.closeAllConnections();
      await Promise.all([tab.stop(), new Promise((resolve) => server.close(resolve))]);
    },
  };
}

function tabSession(personId: string) {
  return {
    token: `token-of-${personId}`,
    context: { theme: 'default', tid: 'tenant', userObjectId: personId, entityId: 'register', locale: 'en-gb' },
  };
}

function json(response: ServerResponse, body: unknown) {
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

const BUILT = path.resolve(import.meta.dirname, '../../dist/shell');
const TYPES: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
};

async function sendPage(pathname: string, response: ServerResponse) {
  const file = path.join(BUILT, pathname.replace(/^\/shell\/?/, '') || 'index.html');
  const body = await readFile(file).catch(() => null);
  if (body === null) response.writeHead(404).end();
  else response.writeHead(200, { 'content-type': TYPES[path.extname(file)] ?? 'text/plain' }).end(body);
}
