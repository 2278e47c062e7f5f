import { pathOfLink } from '../../src/adapters/graph/graph-request.ts';
import { createRegisterPlanner } from '../../src/adapters/mis/csv/create-register-planner.ts';
import { csvText } from '../../src/domain/csv-text.ts';
import { REQUEST_LIMITS } from '../../src/domain/request-limits.ts';
import { takeInRegisterFile } from '../../src/operations/take-in-register-file.ts';
import { sql } from 'kysely';
import { zipSync } from 'fflate';
import { idOf, type AttackStage } from '../support/attack-stage.ts';
import { at } from '../support/school-in-records.ts';

/** One try at what is not allowed: what came back has to be what is expected. The risks are OWASP's of 2023 for APIs. */
export interface Attack {
  readonly risk: string;
  readonly tried: string;
  readonly expected: string;
  readonly run: (stage: AttackStage) => Promise<string>;
}

const status = async (answer: Promise<{ status: number }>) => String((await answer).status);
const bearing = (token: string) => ({ headers: { authorization: `Bearer ${token}` } });
const unsigned = () => {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  return `${part({ alg: 'none', typ: 'JWT' })}.${part({ oid: 'anybody', scp: 'access_as_user' })}.`;
};
const HOSTILE = '=cmd|/C calc!A0';

export const ATTACKS: readonly Attack[] = [
  {
    risk: 'API1 Broken object level authorisation',
    tried: 'a tutor of 9A reads whether a pupil of 9B may be named, by the pupil’s id',
    expected: '403',
    run: ({ as, known }) => {
      const pupil = known.pupils.find(({ form }) => form !== '9A');
      return status(as('tutor', `/api/pupils/${pupil?.pupilId ?? ''}/naming`));
    },
  },
  {
    risk: 'API1 Broken object level authorisation',
    tried: 'a safeguarding lead takes out what is held about a pupil of another school',
    expected: '404',
    run: ({ as, other }) =>
      status(as('safeguarding-lead', `/api/pupils/${other.pupil(1).pupilId}/subject-access/data`)),
  },
  { risk: 'API2 Broken authentication', tried: 'no token', expected: '401', run: ({ ask }) => status(ask('/api/me')) },
  {
    risk: 'API2 Broken authentication',
    tried: 'a token signed by somebody else with Entra ID’s key name',
    expected: '401',
    run: async ({ ask, forged }) => status(ask('/api/me', bearing(await forged()))),
  },
  {
    risk: 'API2 Broken authentication',
    tried: 'a token of the algorithm "none"',
    expected: '401',
    run: ({ ask }) => status(ask('/api/me', bearing(unsigned()))),
  },
  ...Object.entries({
    'that has run out': { exp: 1_000_000 },
    'for another app': { aud: 'another-app' },
    'of another tenant': { tid: '11111111-2222-4333-8444-555555555555' },
    'without the scope': { scp: 'openid' },
    'that another client got': { azp: '11111111-2222-4333-8444-555555555555' },
  }).map(([what, changed]): Attack => ({
    risk: 'API2 Broken authentication',
    tried: `a token ${what}`,
    expected: '401',
    run: ({ as }) => status(as('safeguarding-lead', '/api/me', { changed })),
  })),
  {
    risk: 'API3 Broken object property level authorisation',
    tried: 'a field that says who recorded it, sent along with a consent',
    expected: '400, and nothing is recorded',
    run: async ({ as, known, database }) => {
      const { pupilId } = known.pupil(2);
      const body = { isGiven: true, recordedBy: 'somebody-else' };
      const answer = await status(as('safeguarding-lead', `/api/pupils/${pupilId}/naming`, { method: 'PUT', body }));
      const recorded = await database.records.naming.of(known.school.schoolId, pupilId);
      return `${answer}, and ${recorded === null ? 'nothing is recorded' : 'it is recorded'}`;
    },
  },
  {
    risk: 'API4 Unrestricted resource consumption',
    tried: 'a body of 300 kB',
    expected: '413',
    run: ({ as }) =>
      status(as('safeguarding-lead', '/api/ladder/decisions', { method: 'POST', body: { note: 'q'.repeat(300_000) } })),
  },
  {
    risk: 'API4 Unrestricted resource consumption',
    tried: 'a body that says it is compressed',
    expected: '415',
    run: ({ ask }) =>
      status(ask('/api/messages', { method: 'POST', body: 'x', headers: { 'content-encoding': 'gzip' } })),
  },
  {
    risk: 'API4 Unrestricted resource consumption',
    tried: 'one request more than a minute’s limit, by one person',
    expected: '429 with Retry-After, and 200 for a colleague',
    run: async ({ as }) => {
      const all = Array.from({ length: REQUEST_LIMITS.look.requests + 1 }, () => as('attendance-officer', '/api/me'));
      const refused = (await Promise.all(all)).filter((answer) => answer.status === 429);
      const waits = refused.filter(({ headers }) => headers.get('retry-after') !== null);
      return `${refused.length === 1 ? '429' : `${refused.length} refusals`} ${waits.length === refused.length ? 'with' : 'without'} Retry-After, and ${await status(as('safeguarding-lead', '/api/me'))} for a colleague`;
    },
  },
  {
    risk: 'API5 Broken function level authorisation',
    tried: 'a tutor takes out everything held about a pupil of their own form',
    expected: '403',
    run: ({ as, known }) => status(as('tutor', `/api/pupils/${known.pupil(1).pupilId}/subject-access`)),
  },
  {
    risk: 'API5 Broken function level authorisation',
    tried: 'a governor and an administrator open the ladder of unexplained absences',
    expected: '403 403',
    run: async ({ as }) =>
      `${await status(as('governor', '/api/ladder'))} ${await status(as('administrator', '/api/ladder'))}`,
  },
  {
    risk: 'API5 Broken function level authorisation',
    tried: 'an attendance officer says that they look as the safeguarding lead, to take out everything about a pupil',
    expected: '403, recorded as a refusal of theirs',
    run: async ({ as, known, db }) => {
      const path = `/api/pupils/${known.pupil(1).pupilId}/subject-access/data`;
      const answer = await status(as('attendance-officer', path, { lookAs: 'safeguarding-lead' }));
      const last = await lastOf(db, known.school.schoolId);
      const isTheirs = last === `staff.look-as refused ${idOf('attendance-officer')} null`;
      return `${answer}, ${isTheirs ? 'recorded as a refusal of theirs' : last}`;
    },
  },
  {
    risk: 'API5 Broken function level authorisation',
    tried: 'an administrator looks as the safeguarding lead, to see the ladder and the records of access',
    expected: '403 403, recorded with both of them',
    run: async ({ as, known, db }) => {
      const lookAs = 'safeguarding-lead';
      const answers = [
        await status(as('administrator', '/api/ladder', { lookAs })),
        await status(as('administrator', '/api/access-records', { lookAs })),
      ];
      const last = await lastOf(db, known.school.schoolId);
      const isBoth = last === `access-record.read refused ${idOf(lookAs)} ${idOf('administrator')}`;
      return `${answers.join(' ')}, ${isBoth ? 'recorded with both of them' : last}`;
    },
  },
  {
    risk: 'API5 Broken function level authorisation',
    tried: 'an administrator looks as the safeguarding lead, to record a consent in their name',
    expected: '403, and nothing is recorded',
    run: async ({ as, known, database }) => {
      const { pupilId } = known.pupil(4);
      const asked = { method: 'PUT', body: { isGiven: true }, lookAs: 'safeguarding-lead' } as const;
      const answer = await status(as('administrator', `/api/pupils/${pupilId}/naming`, asked));
      const recorded = await database.records.naming.of(known.school.schoolId, pupilId);
      return `${answer}, and ${recorded === null ? 'nothing is recorded' : 'it is recorded'}`;
    },
  },
  {
    risk: 'API6 Unrestricted access to sensitive business flows',
    tried: 'everything about a pupil is taken out by somebody who may, in the hope that nobody sees it',
    expected: '200, recorded with the person',
    run: async ({ as, known, db }) => {
      const recorded: string[] = [];
      const { pupilId } = known.pupil(2);
      const answer = await status(as('safeguarding-lead', `/api/pupils/${pupilId}/subject-access/data`));
      recorded.push(...(await auditOf(db, known.school.schoolId)));
      return `${answer}, ${recorded.some((line) => line === `pupil.export ${pupilId}`) ? 'recorded with the person' : 'unrecorded'}`;
    },
  },
  {
    risk: 'API7 Server side request forgery',
    tried: 'an activity without Teams’ signature that asks to be answered at an address inside the network',
    expected: '401',
    run: ({ ask }) => {
      const activity = { type: 'message', channelId: 'msteams', serviceUrl: 'http://169.254.169.254/', text: 'help' };
      const from = { id: 'a', aadObjectId: 'b' };
      const body = JSON.stringify({ ...activity, from, recipient: from, conversation: { id: 'c' } });
      return status(ask('/api/messages', { method: 'POST', body, headers: { 'content-type': 'application/json' } }));
    },
  },
  {
    risk: 'API8 Security misconfiguration',
    tried: 'a fault in the app, to see what its answer tells',
    expected: '500 without particulars',
    run: async ({ as }) => {
      const { status: code, text } = await as('safeguarding-lead', '/api/register');
      return `${code} ${/it broke|at .*\.ts/.test(text) ? 'with' : 'without'} particulars`;
    },
  },
  {
    risk: 'API8 Security misconfiguration',
    tried: 'a page of another site asks with a person’s browser (CORS)',
    expected: 'no permission to read the answer',
    run: async ({ ask }) => {
      const { headers } = await ask('/api/me', { headers: { origin: 'https://evil.example' } });
      return headers.get('access-control-allow-origin') === null ? 'no permission to read the answer' : 'permission';
    },
  },
  {
    risk: 'API9 Improper inventory management',
    tried: 'addresses that other products leave open',
    expected: '404 404 404 404',
    run: async ({ ask }) => {
      const tried = ['/api/debug', '/api/v1/register', '/control/clock', '/shell/api/state'];
      return (await Promise.all(tried.map((path) => status(ask(path))))).join(' ');
    },
  },
  {
    risk: 'API10 Unsafe consumption of APIs',
    tried: 'a next page of Graph that leads to another host',
    expected: 'not followed',
    run: () => {
      try {
        return Promise.resolve(`followed to ${pathOfLink('https://evil.example/v1.0/sites')}`);
      } catch {
        return Promise.resolve('not followed');
      }
    },
  },
  {
    risk: 'API10 Unsafe consumption of APIs',
    tried: 'a register file that is a zip of 50 MB of nothing',
    expected: 'refused',
    run: async ({ database, known }) => {
      const take = takeInRegisterFile({
        database,
        clock: () => at('09:30'),
        planRegisterFile: createRegisterPlanner(),
      });
      const bytes = zipSync({ 'register.csv': new Uint8Array(50_000_000) });
      const file = { name: 'register.csv', bytes, givenBy: 'attack', isFresh: true, confirmed: false };
      return (await take(known.school, file)).verdict;
    },
  },
  {
    risk: 'API10 Unsafe consumption of APIs',
    tried: 'a name in the MIS that a spreadsheet would run as a formula',
    expected: 'text',
    run: () => Promise.resolve(csvText(['Name'], [[HOSTILE]]).includes(`'${HOSTILE}`) ? 'text' : 'a formula'),
  },
];

async function auditOf(db: AttackStage['db'], schoolId: string): Promise<string[]> {
  const { rows } = await sql<{ verb: string; subject: string }>`
    select verb, subject from audit where school_id = ${schoolId}`.execute(db);
  return rows.map(({ verb, subject }) => `${verb} ${subject}`);
}

/** The newest record of access: rule, outcome, who, and who was behind them. */
async function lastOf(db: AttackStage['db'], schoolId: string): Promise<string> {
  const { rows } = await sql<{ verb: string; outcome: string; person_id: string; behind_person_id: string | null }>`
    select verb, outcome, person_id, behind_person_id from audit
    where school_id = ${schoolId} order by seq desc limit 1`.execute(db);
  return rows.map((row) => `${row.verb} ${row.outcome} ${row.person_id} ${row.behind_person_id}`).join();
}
