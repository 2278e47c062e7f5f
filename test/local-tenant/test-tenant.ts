import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { z } from 'zod';
import { startTenant, type TenantOptions } from '../../src/local-tenant/start-tenant.ts';

const schoolAnswer = z.looseObject({
  tenantId: z.string(),
  clientId: z.string(),
  clientSecret: z.string(),
  teamId: z.string(),
  teamGroupId: z.string(),
  serviceUrl: z.string(),
  channels: z.array(z.object({ id: z.string(), name: z.string() })),
  people: z.array(z.looseObject({ personId: z.string(), name: z.string(), email: z.string() })),
});
export type SchoolAnswer = z.infer<typeof schoolAnswer>;

export type TestTenant = Awaited<ReturnType<typeof startTestTenant>>;

/** A tenant in a folder of its own, gone after `stop`. Its day is fixed: Thursday 19 November 2026, 08:45. */
export async function startTestTenant(options: Partial<TenantOptions> = {}, { omitToday = false } = {}) {
  const folder = options.dataFolder ?? (await mkdtemp(path.join(tmpdir(), 'local-tenant-')));
  const running = await startTenant({
    port: 0,
    dataFolder: folder,
    botUrl: 'http://127.0.0.1:1/api/messages',
    tabUrl: 'http://127.0.0.1:1/tab/',
    ...(omitToday ? {} : { today: '2026-11-19' }),
    ...options,
  });
  const call = async (method: string, target: string, body?: unknown, headers: Record<string, string> = {}) => {
    const response = await fetch(running.url + target, {
      method,
      headers: { 'content-type': 'application/json', ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, headers: response.headers, body: parseJson(text) };
  };
  return {
    url: running.url,
    folder,
    call,
    get: (target: string) => call('GET', target),
    post: (target: string, body: unknown) => call('POST', target, body),
    school: schoolAnswer.parse((await call('GET', '/control/school')).body),
    /** Leaves the folder, for a tenant that shares it with another. */
    stopServerOnly: () => running.stop(),
    async stop() {
      await running.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** An app-only access token, asked for as the app asks. */
export async function fetchToken({ url, school }: TestTenant, resource: string): Promise<string> {
  const answer = await postForm(`${url}/${school.tenantId}/oauth2/v2.0/token`, {
    grant_type: 'client_credentials',
    client_id: school.clientId,
    client_secret: school.clientSecret,
    scope: `${resource}/.default`,
  });
  return z.object({ access_token: z.string() }).parse(answer.body).access_token;
}

export async function postForm(url: string, form: Record<string, string>) {
  const response = await fetch(url, { method: 'POST', body: new URLSearchParams(form) });
  return { status: response.status, body: await response.json() };
}

/** The channel of a year group. */
export function channelOf({ channels }: SchoolAnswer, name: string): string {
  const channel = channels.find((candidate) => candidate.name === name);
  if (channel === undefined)
    throw new Error(`No channel "${name}" among ${channels.map((each) => each.name).join(', ')}.`);
  return channel.id;
}

export function firstPerson({ people }: SchoolAnswer): SchoolAnswer['people'][number] {
  const [person] = people;
  if (person === undefined) throw new Error('The school has no people.');
  return person;
}

function parseJson(text: string): unknown {
  try {
    return text === '' ? null : (JSON.parse(text) as unknown);
  } catch {
    return text;
  }
}
