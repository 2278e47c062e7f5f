import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { describeSchool, writeSettings, type DescribedSchool } from '../../scripts/tenant-settings.ts';
import { runCommand } from '../../src/cli/run-command.ts';
import { LIST_DEFINITIONS, LIST_NAMES } from '../../src/domain/lists/list-definitions.ts';
import { startSchoolTenant, type SchoolTenant } from '../adapters/graph/school-tenant.ts';

const REPORT = z.array(
  z.object({
    siteUrl: z.string(),
    done: z.boolean(),
    signedInAs: z.string().nullable(),
    steps: z.array(z.object({ list: z.string().nullable(), does: z.string(), words: z.string() })),
    obstacles: z.array(z.object({ list: z.string(), found: z.string() })),
  }),
);

let tenant: SchoolTenant;
let school: DescribedSchool;
let folder: string;
let environment: Record<string, string>;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'every-session-provision-'));
  tenant = await startSchoolTenant();
  school = await describeSchool(tenant.url);
  const place = { tenantUrl: tenant.url, port: 0, dataFolder: folder, schoolsFolder: folder, inboxFolder: folder };
  await mkdir(folder, { recursive: true });
  environment = await writeSettings(school, place);
});
beforeEach(() => tenant.clearJournal());
afterAll(async () => {
  await tenant.stop();
  await rm(folder, { recursive: true, force: true });
});

const personWith = (role: string) => school.people.find(({ roles }) => roles.includes(role));
const appRole = (role: string | null) =>
  fetch(`${tenant.url}/control/graph/app-role`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ role }),
  });

/** The command, and somebody who signs in as soon as it shows them a code. */
async function provision(args: readonly string[], person = personWith('administrator')) {
  let [out, said] = ['', ''];
  const say = (text: string) => {
    said += `${text}\n`;
    const code = /enter the code (\w+)/.exec(text)?.[1];
    if (code === undefined) return;
    const form = new URLSearchParams({ code, person: person?.personId ?? '' });
    void fetch(`${tenant.url}/devicelogin`, { method: 'POST', body: form });
  };
  const world = { environment, out: (text: string) => void (out += `${text}\n`), say, progress: () => undefined };
  const exitCode = await runCommand(['provision', ...args], world);
  return { exitCode, out, said };
}

async function changes(): Promise<readonly string[]> {
  const requests = (await tenant.journal()).filter(({ path }) => path.startsWith('/v1.0/'));
  return requests.filter(({ method }) => method !== 'GET').map(({ method, path }) => `${method} ${path}`);
}

describe('an administrator who signs in', () => {
  test('is told first what would be done, and nothing is', async () => {
    await appRole(null);
    const { exitCode, out, said } = await provision(['--dry-run', '--json']);
    expect(exitCode).toBe(0);
    expect(said).toContain(`Signed in as ${personWith('administrator')?.name ?? ''}.`);
    const [report] = REPORT.parse(JSON.parse(out));
    expect(report).toMatchObject({ siteUrl: school.siteUrl, done: false, obstacles: [] });
    expect(report?.steps.map(({ list, does }) => `${does} ${list ?? 'site'}`)).toEqual([
      ...LIST_NAMES.map((list) => `make-list ${list}`),
      'let-app-in site',
    ]);
    expect(await changes()).toEqual([]);
  });

  test('makes the lists and lets the app in, which may write rows and make no lists', async () => {
    const { exitCode, said } = await provision([]);
    expect(exitCode).toBe(0);
    expect(said).toContain('5 done.');
    const graph = tenant.graph();
    const site = `/sites/${tenant.school.siteId}`;
    const list = `${site}/lists/${encodeURIComponent(LIST_DEFINITIONS.contacts.displayName)}`;
    const row = { method: 'POST', path: `${list}/items`, body: { fields: { Key: 'one' } } } as const;
    expect(await graph.send(row, 'person')).toMatchObject({ fields: { Key: 'one' } });
    const another = { method: 'POST', path: `${site}/lists`, body: { displayName: 'Another' } } as const;
    await expect(graph.send(another, 'person')).rejects.toMatchObject({ status: 403, code: 'accessDenied' });
  });

  test('finds nothing to do a second time', async () => {
    const { exitCode, said } = await provision([]);
    expect(exitCode).toBe(0);
    expect(said).toContain('nothing to do in https://');
    expect(await changes()).toEqual([]);
  });

  test('lowers a right that is more than the app needs', async () => {
    await appRole('fullcontrol');
    const { out } = await provision(['--json']);
    expect(REPORT.parse(JSON.parse(out))[0]?.steps.map(({ words }) => words)).toEqual([
      'the site: let Every Session in with the role write, instead of fullcontrol',
    ]);
    expect((await provision(['--as-app'])).exitCode).toBe(0);
  });

  test('hears of what only a person can mend, with 1', async () => {
    const token = await tenant.entra().accessToken('https://graph.microsoft.com/.default');
    const lists = `${tenant.url}/v1.0/sites/${tenant.school.siteId}/lists`;
    await appRole('fullcontrol');
    const name = LIST_DEFINITIONS.actions.displayName;
    const headers = { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' };
    await fetch(`${lists}/${encodeURIComponent(name)}`, { method: 'DELETE', headers });
    const body = JSON.stringify({ displayName: name, columns: [{ name: 'DueOn', text: {} }] });
    await fetch(lists, { method: 'POST', headers, body });
    const { exitCode, said } = await provision([]);
    expect(exitCode).toBe(1);
    expect(said).toContain('actions: The column DueOn is of another type. Move what DueOn holds to a new column');
  });
});

describe('a call that cannot be carried out ends with 2 and says why', () => {
  test('somebody who is no administrator', async () => {
    const { exitCode, said } = await provision([], personWith('tutor') ?? personWith('head-of-year'));
    expect(exitCode).toBe(2);
    expect(said).toContain('an administrator must');
  });

  test('the app without a right to make lists', async () => {
    await appRole('write');
    const list = LIST_DEFINITIONS.contacts.displayName;
    const token = await tenant.entra().accessToken('https://graph.microsoft.com/.default');
    await appRole('fullcontrol');
    const at = `${tenant.url}/v1.0/sites/${tenant.school.siteId}/lists/${encodeURIComponent(list)}`;
    await fetch(at, { method: 'DELETE', headers: { Authorization: `Bearer ${token}` } });
    await appRole('write');
    const { exitCode, said } = await provision(['--as-app']);
    expect(exitCode).toBe(2);
    expect(said).toContain('Leave out --as-app, and sign in as an administrator.');
  });

  test.each([
    { args: ['--school', 'elsewhere'], told: '--school "elsewhere": one of' },
    { args: ['--site', 'attendance'], told: '--site "attendance" must be an address' },
    { args: ['--admin-client', 'tools'], told: '--admin-client "tools" is not an id' },
    { args: ['--admin-client', '00000000-1111-4222-8333-444444444444'], told: 'gave tenant' },
    { args: ['--site', 'https://school.sharepoint.example/sites/nowhere'], told: 'Requested site could not be found' },
  ])('$args', async ({ args, told }) => {
    const { exitCode, out, said } = await provision(args);
    expect({ exitCode, out }).toEqual({ exitCode: 2, out: '' });
    expect(said).toContain(told);
  });
});

test('--views prints a command for every view and for the versions of each list, and asks nobody', async () => {
  const { exitCode, out, said } = await provision(['--views', '--site', 'https://a.sharepoint.com/sites/b/']);
  expect({ exitCode, said }).toEqual({ exitCode: 0, said: '' });
  const lines = out.trim().split('\n');
  const views = Object.values(LIST_DEFINITIONS).flatMap((definition) => definition.views);
  expect(lines).toHaveLength(LIST_NAMES.length + views.length);
  expect(lines).toContain(
    "m365 spo list view add --webUrl 'https://a.sharepoint.com/sites/b' --listTitle 'Every Session – Contacts'" +
      " --title 'Newest first' --fields 'LinkTitle,ContactedOn,Session,Way,Outcome,Reached,ExpectedBackOn,Note,RecordedBy'" +
      ` --viewQuery '<OrderBy><FieldRef Name="ContactedOn" Ascending="FALSE"/></OrderBy>' --default`,
  );
  expect(lines.filter((line) => line.includes('--default'))).toHaveLength(LIST_NAMES.length);
  expect(await tenant.journal()).toEqual([]);
});
