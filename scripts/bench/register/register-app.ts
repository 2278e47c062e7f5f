import path from 'node:path';
import type { z } from 'zod';
import { routesOf } from '../../../src/app-routes.ts';
import { loadConfig } from '../../../src/config.ts';
import { createServer } from '../../../src/http/create-server.ts';
import { createSignIn } from '../../../src/http/sign-in.ts';
import { RHYTHMS, type Rhythm } from '../../../src/jobs/timetable.ts';
import { loadSchools } from '../../../src/load-schools.ts';
import { noteRefusal } from '../../../src/operations/access-records/note-refusal.ts';
import { wire } from '../../../src/wire.ts';
import { NOW } from './invent-register.ts';

export interface Asked<Body> {
  readonly body: Body;
  readonly bytes: number;
}
export type Ask = <Schema extends z.ZodType>(place: string, schema: Schema) => Promise<Asked<z.infer<Schema>>>;
export type RegisterApp = Awaited<ReturnType<typeof openRegisterApp>>;

const LOUD = { info: () => undefined, warn: console.error, error: console.error, debug: () => undefined };

/**
 * The app's own parts and its own server over HTTP, without its timetable: its minute comes when it is measured, and not
 * while something else is.
 */
export async function openRegisterApp(environment: Record<string, string>) {
  const config = loadConfig(environment);
  const clock = () => NOW;
  const app = await wire({ config, schools: loadSchools(config.SCHOOLS_FOLDER), clock, log: LOUD });
  const { operations, database } = app;
  const server = createServer({
    routes: routesOf(app),
    signIn: createSignIn({ clientId: config.CLIENT_ID, tenantId: config.TENANT_ID, loginUrl: config.LOGIN_URL }),
    findPerson: (personId) => app.staff.find(personId),
    allowRequest: operations.allowRequest,
    noteRefusal: noteRefusal({ database, clock }),
    receiveActivity: (turn) => app.bot.receive(turn),
    health: () => Promise.resolve({ status: 200, body: {} }),
    tab: { folder: path.join(config.DATA_FOLDER, 'no-tab'), frameAncestors: '' },
    log: LOUD,
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = `http://127.0.0.1:${server.address().port}`;
  const [school] = app.schools;
  if (school === undefined) throw new Error('The invented school has no settings.');
  const works: { readonly [Does in Rhythm['does']]?: () => Promise<unknown> } = {
    'read-lists': operations.followLists,
    'mirror-actions': operations.mirrorEverySchool,
  };
  return {
    school,
    records: database.records,
    provision: () => app.sharePoint(school.schoolId).provisioner.provision(() => undefined),
    followLists: operations.followLists,
    listReadsInAMinute: timesInAMinute('read-lists'),
    /** Whatever of the timetable asks SharePoint without being told to, as often as it does in a minute. */
    passMinute: async () => {
      for (const { does } of RHYTHMS) {
        for (let time = 0; time < timesInAMinute(does); time += 1) await works[does]?.();
      }
    },
    asker:
      (token: string): Ask =>
      async (place, schema) => {
        const response = await fetch(address + place, { headers: { authorization: `Bearer ${token}` } });
        const text = await response.text();
        if (!response.ok) throw new Error(`GET ${place} answered ${response.status}: ${text}`);
        return { body: schema.parse(JSON.parse(text)), bytes: Buffer.byteLength(text) };
      },
    close: async () => {
      server.close();
      server.server.closeAllConnections();
      await app.close();
    },
  };
}

function timesInAMinute(work: Rhythm['does']): number {
  return RHYTHMS.filter(({ does }) => does === work).reduce((sum, { everySeconds }) => sum + 60 / everySeconds, 0);
}
