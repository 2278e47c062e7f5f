import { createServer } from '../../src/http/create-server.ts';
import { LOOK_AS_HEADER } from '../../src/http/look-as-contract.ts';
import { createSignIn } from '../../src/http/sign-in.ts';
import { subjectAccessDocument } from '../../src/adapters/documents/subject-access-document.ts';
import { createLog } from '../../src/create-log.ts';
import { noteRefusal } from '../../src/operations/access-records/note-refusal.ts';
import { allowRequest } from '../../src/operations/allow-request.ts';
import { readSubjectAccess } from '../../src/operations/keeping/read-subject-access.ts';
import { readNaming } from '../../src/operations/naming/read-naming.ts';
import { recordNaming } from '../../src/operations/naming/record-naming.ts';
import { routesOf } from '../../src/app-routes.ts';
import { createStaffDirectory } from '../../src/staff-directory.ts';
import type { Wired } from '../../src/wire.ts';
import { wireActions } from '../../src/wire-actions.ts';
import { wireLadder } from '../../src/wire-ladder.ts';
import { Writable } from 'node:stream';
import type { Role } from '../../src/domain/person.ts';
import { practiceBot } from '../adapters/teams/practice-bot.ts';
import { startEntraStandIn } from './entra-stand-in.ts';
import type { TestDatabase } from './open-test-database.ts';
import { at, person, schoolInRecords } from './school-in-records.ts';

export type AttackStage = Awaited<ReturnType<typeof attackStage>>;

const ROLES = ['safeguarding-lead', 'attendance-officer', 'tutor', 'governor', 'administrator'] as const;
type Attacker = (typeof ROLES)[number];
export const idOf = (role: Role) => `${ROLES.findIndex((one) => one === role)}0000001-2222-4333-8444-555555555555`;

interface AsInit {
  readonly method?: string;
  readonly body?: unknown;
  readonly changed?: object;
  /** Whom they say they look as. */
  readonly lookAs?: Attacker;
}

/** The app's own server over a real database with two schools, and people of the first who try what is not theirs. */
export async function attackStage({ database, opened }: TestDatabase) {
  const staff = ROLES.map((role) => person(role, { personId: idOf(role), forms: role === 'tutor' ? ['9A'] : [] }));
  const known = await schoolInRecords(database, { staff });
  const other = await schoolInRecords(database);
  await known.mark('N', [2]);
  const entra = await startEntraStandIn();
  const said: string[] = [];
  const write = (chunk: Buffer, _encoding: string, done: () => void) => {
    said.push(chunk.toString());
    done();
  };
  const log = createLog('debug', new Writable({ write }));
  const clock = () => at('09:30');
  const needs = { database, clock };
  const operations = {
    ...wireLadder(needs),
    ...wireActions(needs),
    readNaming: readNaming(needs),
    recordNaming: recordNaming(needs),
    readSubjectAccess: readSubjectAccess(needs),
    writeSubjectAccess: subjectAccessDocument,
    // The one that is broken: how a fault is told.
    readRiskRegister: () => Promise.reject(new Error(`it broke\nover ${known.pupil(2).surname}`)),
  };
  const bot = practiceBot({ url: 'http://127.0.0.1:1' });
  const directory = createStaffDirectory([known.school]);
  const server = createServer({
    // What an attack does not reach is not made.
    routes: routesOf({ clock, operations } as unknown as Wired),
    signIn: createSignIn(entra.settings),
    findPerson: (personId) => directory.find(personId),
    allowRequest: allowRequest({ database, machineClock: clock, log }),
    noteRefusal: noteRefusal({ database, clock }),
    receiveActivity: (turn) => bot.bot.receive(turn),
    health: () => Promise.resolve({ status: 200, body: { status: 'up' } }),
    tab: { folder: 'no-folder/tab', frameAncestors: '' },
    log,
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = `http://127.0.0.1:${server.address().port}`;
  const errors: string[] = [];
  const ask = async (path: string, init: RequestInit = {}) => {
    const response = await fetch(address + path, init);
    const text = await response.text();
    if (response.status >= 400) errors.push(text);
    return { status: response.status, text, headers: response.headers };
  };
  return {
    ...{ known, other, entra, ask, said, errors, bot, database, db: opened.db },
    as: async (role: Attacker, path: string, init: AsInit = {}) =>
      ask(path, {
        method: init.method ?? 'GET',
        headers: {
          authorization: `Bearer ${await entra.tabToken(idOf(role), { ...init.changed })}`,
          'content-type': 'application/json',
          ...(init.lookAs && { [LOOK_AS_HEADER]: idOf(init.lookAs) }),
        },
        ...(init.body === undefined ? {} : { body: JSON.stringify(init.body) }),
      }),
    forged: () => entra.forgedToken(idOf('safeguarding-lead'), 'entra-1'),
    stop: async () => {
      server.close();
      server.server.closeAllConnections();
      await entra[Symbol.asyncDispose]();
    },
  };
}
