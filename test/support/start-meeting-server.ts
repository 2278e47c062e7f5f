import path from 'node:path';
import { createServer } from '../../src/http/create-server.ts';
import { meRoute } from '../../src/http/routes/me-route.ts';
import { meetingRoutes } from '../../src/http/routes/meeting-routes.ts';
import { meetingsRoutes } from '../../src/http/routes/meetings-routes.ts';
import { minutesRoutes } from '../../src/http/routes/minutes-routes.ts';
import { registerRoute } from '../../src/http/routes/register-route.ts';
import type { Person } from '../../src/domain/person.ts';
import type { School } from '../../src/domain/school.ts';
import type { Clock } from '../../src/operations/ports.ts';
import { readRiskRegister } from '../../src/operations/read-risk-register.ts';
import type { Database } from '../../src/operations/records.ts';
import { wireMeetings } from '../../src/wire-meetings.ts';

export interface MeetingServer {
  readonly url: string;
  stop(): Promise<void>;
}

interface Needs {
  readonly database: Database;
  readonly clock: Clock;
  readonly school: School;
  readonly people: readonly Person[];
}

/** A replica of the app as far as meetings go: its own server, routes and operations, on a database that is given. */
export async function startMeetingServer({ database, clock, school, people }: Needs, port = 0): Promise<MeetingServer> {
  const operations = wireMeetings({ database, clock });
  const server = createServer({
    routes: [
      meRoute({ clock }),
      registerRoute({ clock, readRiskRegister: readRiskRegister({ database, clock }) }),
      ...meetingsRoutes({ clock, ...operations }),
      ...meetingRoutes(operations),
      ...minutesRoutes(operations),
    ],
    signIn: (authorization) => Promise.resolve(signedIn(authorization)),
    noteRefusal: () => Promise.resolve(),
    findPerson: (personId) => {
      const person = people.find((each) => each.personId === personId);
      return person === undefined ? null : { person, school };
    },
    allowRequest: () => Promise.resolve(null),
    receiveActivity: () => Promise.resolve({ status: 404 }),
    health: () => Promise.resolve({ status: 200, body: {} }),
    tab: { folder: path.resolve(import.meta.dirname, '../../dist/tab'), frameAncestors: 'http://127.0.0.1:*' },
    log: { info: () => undefined, warn: () => undefined, error: () => undefined },
  });
  await new Promise<void>((resolve) => {
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    stop: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.server.closeAllConnections();
      }),
  };
}

/** The token of test/support/teams-host-page.ts, whose middle says whom it is for. */
export function signedIn(authorization: string | undefined) {
  const claims = /^Bearer header\.(\S+)\.signature$/.exec(authorization ?? '')?.[1];
  if (claims === undefined) return { kind: 'refused', message: 'Sign in again.' } as const;
  const given: unknown = JSON.parse(Buffer.from(claims, 'base64').toString('utf8'));
  const personId = typeof given === 'object' && given !== null && 'oid' in given ? String(given.oid) : '';
  return { kind: 'signed-in', personId } as const;
}

export function tokenFor(personId: string): string {
  return `header.${Buffer.from(JSON.stringify({ oid: personId, exp: 4_102_444_800 })).toString('base64')}.signature`;
}
