import { pino } from 'pino';
import restify from 'restify';
import { createServer } from '../../src/http/create-server.ts';

/**
 * A program: the app's server by itself, so that what it writes can be read and a crash be seen. `node` it with the
 * folder of the tab; it writes the two ports it listens on. The second server is careless on purpose: its handler
 * returns the response, which restify logs with the whole request.
 */
const [, , tabFolder = ''] = process.argv;
const log = pino({ redact: ['*.authorization', '*.headers'] });
const school = { schoolId: 'quarry-lane' } as never;
const person = { personId: 'ada', name: 'Ada Quill', roles: [], yearGroups: [], forms: [] };

const server = createServer({
  routes: [
    {
      method: 'get',
      path: '/api/answers',
      verb: null,
      handle: () => Promise.resolve({ status: 200, body: { ok: true } }),
    },
    {
      method: 'put',
      path: '/api/echo/:pupilId',
      verb: null,
      handle: ({ body }) => Promise.resolve({ status: 200, body }),
    },
    { method: 'get', path: '/api/throws', verb: null, handle: () => Promise.reject(new Error('the handler failed')) },
  ],
  signIn: (authorization) =>
    Promise.resolve(
      authorization === undefined ? { kind: 'refused', message: 'No.' } : { kind: 'signed-in', personId: 'ada' },
    ),
  noteRefusal: () => Promise.resolve(),
  findPerson: () => ({ person, school }),
  allowRequest: () => Promise.resolve(null),
  receiveActivity: ({ body }) =>
    Promise.resolve(body === undefined ? { status: 202 } : { status: 200, body: { kind: typeof body } }),
  health: () => Promise.resolve({ status: 200, body: { status: 'up' } }),
  tab: { folder: tabFolder, frameAncestors: '' },
  log,
});

const careless = restify.createServer();
careless.get('/returns', async (_request, response) => {
  await Promise.resolve();
  response.json(200, {});
  return response;
});

server.listen(0, '127.0.0.1', () => {
  careless.listen(0, '127.0.0.1', () => {
    process.stdout.write(`ports ${server.address().port} ${careless.address().port}\n`);
  });
});
