import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { z } from 'zod';

const team = z.object({
  teamId: z.string(),
  teamGroupId: z.string(),
  channels: z.array(z.object({ id: z.string(), name: z.string() })),
});
export type MeasuredTeam = z.infer<typeof team>;

const described = z.object({
  tenantId: z.string(),
  clientId: z.string(),
  clientSecret: z.string(),
  serviceUrl: z.string(),
  otherTeams: z.array(team),
  calendars: z.array(z.unknown()),
});

const journal = z.array(
  z.object({ at: z.string(), method: z.string(), path: z.string(), status: z.number().nullable() }),
);
const messages = z.array(z.object({ text: z.string(), attachments: z.array(z.unknown()) }));
export type ShownMessage = z.infer<typeof messages>[number];

export type MeasuredTenant = Awaited<ReturnType<typeof startMeasuredTenant>>;

/** One of a bot's requests to send, as Teams saw it. */
export interface SeenSend {
  readonly atMs: number;
  readonly status: number;
}

/** The local tenant with teams of seven year groups, and what it saw. */
export async function startMeasuredTenant(options: {
  readonly dataFolder: string;
  readonly botUrl: string;
  readonly today: string;
  readonly otherTeamCount: number;
}) {
  const worker = new Worker(new URL('tenant-worker.ts', import.meta.url), { workerData: options });
  const [url] = z.tuple([z.string()]).parse(await once(worker, 'message'));
  const call = async (method: string, target: string, body?: unknown): Promise<unknown> => {
    const sent = body === undefined ? {} : { body: JSON.stringify(body) };
    const response = await fetch(url + target, { method, headers: { 'content-type': 'application/json' }, ...sent });
    if (!response.ok) throw new Error(`${method} ${target}: ${response.status} ${await response.text()}`);
    return await response.json();
  };
  return {
    url,
    described: described.parse(await call('GET', '/control/school')),
    install: () => call('POST', '/control/install', {}),
    moveClock: (moveTo: string) => call('POST', '/control/clock', { moveTo }),
    order: (fault: object) => call('POST', '/control/faults', fault),
    forget: async () => {
      await call('DELETE', '/control/faults');
      await call('DELETE', '/control/journal');
    },
    /** Posts and edits since it was last told to forget. */
    sends: async (): Promise<SeenSend[]> => {
      const entries = journal.parse(await call('GET', '/control/journal'));
      const sends = entries.filter(
        ({ method, path }) => method !== 'GET' && path.startsWith('/teams/v3/conversations'),
      );
      return sends.map(({ at, status }) => ({ atMs: Date.parse(at), status: status ?? 0 }));
    },
    messages: async (channelId: string): Promise<ShownMessage[]> =>
      messages.parse(await call('GET', `/shell/api/conversations/${encodeURIComponent(channelId)}/messages`)),
    stop: async () => {
      worker.postMessage('stop');
      await once(worker, 'exit');
    },
  };
}

export function yearChannels({ channels }: MeasuredTeam): MeasuredTeam['channels'] {
  return channels.filter(({ name }) => name !== 'General');
}
