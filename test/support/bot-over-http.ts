import type { BotHandlers } from '../../src/adapters/teams/bot-handlers.ts';
import type { Person } from '../../src/domain/person.ts';
import { createServer } from '../../src/http/create-server.ts';
import { activity, practiceBot } from '../adapters/teams/practice-bot.ts';
import { TENANT_ID, type PracticeConnector } from '../adapters/teams/practice-connector.ts';
import { listenOnLoopback } from './listen-on-loopback.ts';

interface Invoke {
  readonly name: string;
  readonly value: unknown;
  /** Another than Teams would send; `none` for no token at all. */
  readonly token?: string;
  /** What stands in the activity in place of what Teams would send. */
  readonly parts?: Readonly<Record<string, unknown>>;
}

/** The bot behind the app's own HTTP server, and one person's clicks in a channel or, with null, in their own chat. */
export async function botOverHttp(connector: PracticeConnector, handlers: BotHandlers) {
  const { bot } = practiceBot(connector, { handlers });
  const server = createServer({
    routes: [],
    signIn: () => Promise.resolve({ kind: 'refused', message: 'Nobody opens the tab here.' }),
    noteRefusal: () => Promise.resolve(),
    findPerson: () => null,
    allowRequest: () => Promise.resolve(null),
    receiveActivity: (turn) => bot.receive(turn),
    health: () => Promise.resolve({ status: 200, body: {} }),
    tab: { folder: import.meta.dirname, frameAncestors: "'none'" },
    log: { info: () => undefined, warn: () => undefined, error: () => undefined },
  });
  const listening = await listenOnLoopback(server.server);
  return {
    invoke: async (
      { personId, name: personName }: Pick<Person, 'personId' | 'name'>,
      channel: { readonly teamId: string; readonly channelId: string } | null,
      { name, value, token = '', parts = {} }: Invoke,
    ) => {
      const tenant = { id: TENANT_ID };
      const place =
        channel === null
          ? { conversation: { id: `a:${personId}`, tenantId: TENANT_ID }, channelData: { tenant } }
          : {
              conversation: { id: `${channel.channelId};messageid=1`, tenantId: TENANT_ID, isGroup: true },
              channelData: { tenant, team: { id: channel.teamId }, channel: { id: channel.channelId } },
            };
      const from = { id: `29:${personId}`, name: personName, aadObjectId: personId };
      const sent = activity(connector, { type: 'invoke', name, value, from, ...place, replyToId: '1', ...parts });
      const response = await fetch(`${listening.url}/api/messages`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          ...(token === 'none' ? {} : { authorization: `Bearer ${token || (await connector.sign())}` }),
        },
        body: JSON.stringify(sent),
      });
      const text = await response.text();
      return { status: response.status, body: text === '' ? null : (JSON.parse(text) as unknown) };
    },
    stop: () => listening.stop(),
  };
}
