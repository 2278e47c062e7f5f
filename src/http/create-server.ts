import helmet from 'helmet';
import restify, { type Next, type Request, type Response, type Server } from 'restify';
import type { Person } from '../domain/person.ts';
import type { School } from '../domain/school.ts';
import type { RequestKind } from '../domain/request-limits.ts';
import type { NoteRefusal } from '../operations/access-records/note-refusal.ts';
import type { Log } from '../operations/ports.ts';
import { authorised } from './authorised.ts';
import type { AnswerFile, Route, RouteAnswer } from './route.ts';
import type { SignIn } from './sign-in.ts';
import { serveTab } from './serve-tab.ts';

export interface ServerNeeds {
  readonly routes: readonly Route[];
  readonly signIn: SignIn;
  readonly findPerson: (personId: string) => { person: Person; school: School } | null;
  /** Seconds that the person has to wait first, or null. */
  readonly allowRequest: (personId: string, kind: RequestKind) => Promise<number | null>;
  /** Everybody who is not let through is recorded. */
  readonly noteRefusal: NoteRefusal;
  readonly receiveActivity: (turn: { authorization: string | undefined; body: unknown }) => Promise<BotAnswer>;
  readonly health: () => Promise<RouteAnswer>;
  readonly tab: { readonly folder: string; readonly frameAncestors: string };
  readonly log: Log;
}

export interface BotAnswer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly file?: AnswerFile;
}

const BODY_BYTES_MAX = 256 * 1024;
/**
 * Longer than what stands in front keeps an idle connection (Azure: 4 minutes). Node's own 5 s would close one just as
 * the next question is sent on it, and whoever asked would see an error of the network.
 */
const KEEP_ALIVE_MS = 250_000;

/** The app's HTTP server, not yet listening. Every address is here, in `routes`, or a file of the tab. */
export function createServer(needs: ServerNeeds): Server {
  const server = restify.createServer({ name: 'Every Session' });
  server.server.keepAliveTimeout = KEEP_ALIVE_MS;
  server.use(helmet(API_HEADERS));
  server.use(restify.plugins.queryParser({ mapParams: false }));
  server.use(refuseCompressed);
  server.use(restify.plugins.bodyReader({ maxBodySize: BODY_BYTES_MAX }));
  // JSON and nothing else: the parser of every kind would write a stranger's uploads to disk.
  server.use(restify.plugins.jsonBodyParser({ mapParams: false, bodyReader: true }));
  server.get('/health', answering(needs.log, needs.health));
  server.post(
    '/api/messages',
    answering(needs.log, ({ request }) =>
      needs.receiveActivity({ authorization: request.header('authorization'), body: request.body as unknown }),
    ),
  );
  for (const route of needs.routes) server[route.method](route.path, answering(needs.log, authorised(route, needs)));
  serveTab(server, needs.tab);
  return server;
}

/**
 * For answers that are data: nothing in them is ever a page. The tab's files have a policy of their own (serve-tab.ts).
 * No X-Frame-Options, which knows nobody but the page itself: frame-ancestors says who may frame.
 */
const API_HEADERS = {
  contentSecurityPolicy: { useDefaults: false, directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] } },
  xFrameOptions: false,
  referrerPolicy: { policy: 'no-referrer' },
} as const;

/** Nobody sends us compressed bodies, and restify falls over one that is faulty. */
function refuseCompressed(request: Request, response: Response, next: Next): void {
  if (request.header('content-encoding', '') === '') {
    next();
    return;
  }
  response.json(415, { code: 'bad-request', message: 'Send the body as it is, without Content-Encoding.' });
  next(false);
}

interface Exchange {
  readonly request: Request;
}

/**
 * restify logs a handler's returned promise with the whole request, tokens included, so handlers here return nothing
 * and call on by themselves. A fault is logged by its message and answered without it.
 */
function answering(log: Log, answer: (exchange: Exchange) => Promise<BotAnswer>) {
  return (request: Request, response: Response, next: Next): void => {
    answer({ request }).then(
      ({ status, headers, body, file }) => {
        for (const [name, value] of Object.entries(headers ?? {})) response.header(name, value);
        response.header('Cache-Control', 'no-store');
        if (file !== undefined) sendFile(response, status, file);
        else if (body === undefined) response.send(status);
        else response.json(status, body);
        next(false);
      },
      (error: unknown) => {
        log.error({ route: request.getRoute().path, err: error }, 'A request failed');
        response.json(500, { code: 'fault', message: 'Something went wrong here. It has been logged; try again.' });
        next(false);
      },
    );
  };
}

function sendFile(response: Response, status: number, { name, type, bytes }: AnswerFile): void {
  response.header('Content-Disposition', `attachment; filename="${name}"`);
  response.header('Content-Type', type);
  response.writeHead(status);
  response.end(bytes);
}
