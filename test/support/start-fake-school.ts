import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import path from 'node:path';
import { json as readJson } from 'node:stream/consumers';
import { type FakeMessages, fakeMessages } from './fake-school-messages.ts';
import { BOT, CHANNELS, OFFICER, PEOPLE } from './fake-school-people.ts';
import { listenOnLoopback } from './listen-on-loopback.ts';
import { startTabPage } from './start-tab-page.ts';

type Body = Record<string, unknown>;
type BotAnswer = (invoke: Body) => { status: number; body: unknown };

export interface FakeSchool {
  url: string;
  messages: FakeMessages;
  /** Every POST the page made, oldest first. */
  posted: { path: string; body: Body }[];
  /** What the bot answers to invokes from now on. */
  botAnswers: (answer: BotAnswer) => void;
  /** Ends every event stream, as a restart of the tenant would. */
  dropStreams: () => void;
  stop: () => Promise<void>;
}

/** The tenant's side of the shell, just enough for the page's own tests: canned answers over real HTTP. */
export async function startFakeSchool(): Promise<FakeSchool> {
  const streams = new Set<ServerResponse>();
  const posted: FakeSchool['posted'] = [];
  let now = '2026-11-23T08:46:00.000Z';
  let botAnswer: BotAnswer = () => ({ status: 200, body: {} });
  const emit = (kind: string, data: object) => {
    for (const stream of streams) stream.write(`event: ${kind}\ndata: ${JSON.stringify(data)}\n\n`);
  };
  const messages = fakeMessages(
    () => now,
    (change) => emit('message', change),
  );

  const server = createServer((request, response) => void respond(request, response));
  const { url, stop } = await listenOnLoopback(server);
  const tab = await startTabPage(url);

  async function respond(request: IncomingMessage, response: ServerResponse) {
    const { pathname, searchParams } = new URL(request.url ?? '/', url);
    const personId = searchParams.get('personId');
    const place = decodeURIComponent(pathname);
    if (request.method === 'POST') json(response, answerPost(place, (await readJson(request)) as Body));
    else if (place === '/shell/api/events') openStream(response, streams);
    else if (place === '/shell/api/state')
      json(response, { ...state(personId), now, tabUrl: tab.url, meeting: { stageAddress: null } });
    else if (place === '/shell/api/tab') json(response, tabSession(personId ?? ''));
    else if (place.startsWith('/shell/api/')) json(response, messages.in(place.split('/').at(-2) ?? ''));
    else await sendPage(place, response);
  }

  function answerPost(place: string, body: Body) {
    posted.push({ path: place, body });
    if (place === '/shell/api/invoke') return botAnswer(body);
    if (place.endsWith('/messages')) messages.say(String(body.text));
    if (place !== '/control/clock') return { status: 200 };
    now = '2026-11-23T08:55:00.000Z';
    emit('clock', { now });
    return { now };
  }

  return {
    url,
    messages,
    posted,
    botAnswers: (answer) => (botAnswer = answer),
    dropStreams: () => streams.forEach((stream) => stream.destroy()),
    async stop() {
      await Promise.all([tab.stop(), stop()]);
    },
  };
}

function openStream(response: ServerResponse, streams: Set<ServerResponse>) {
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  response.write('retry: 100\n\n');
  streams.add(response);
  response.on('close', () => streams.delete(response));
}

function state(personId: string | null) {
  const me = PEOPLE.find((candidate) => candidate.personId === personId) ?? OFFICER;
  return {
    school: { name: 'Penhaligon Academy' },
    people: PEOPLE,
    me,
    team: { id: 'team', name: 'Attendance', channels: CHANNELS },
    chat: { conversationId: `a:${me.personId}` },
    bot: BOT,
  };
}

function tabSession(personId: string) {
  return {
    token: `token-of-${personId}`,
    context: { theme: 'default', tid: 'tenant', userObjectId: personId, entityId: 'register', locale: 'en-gb' },
  };
}

function json(response: ServerResponse, body: unknown) {
  response.writeHead(200, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
}

const BUILT = path.resolve(import.meta.dirname, '../../dist/shell');
const TYPES: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
};

async function sendPage(place: string, response: ServerResponse) {
  const file = path.join(BUILT, place.replace(/^\/shell\/?/, '') || 'index.html');
  const body = await readFile(file).catch(() => null);
  if (body === null) response.writeHead(404);
  else response.writeHead(200, { 'content-type': TYPES[path.extname(file)] ?? 'text/plain' });
  response.end(body);
}
