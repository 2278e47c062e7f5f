import type { TenantRequest } from '../router.ts';
import { chatMessageJson } from './chat-message-json.ts';
import { type GraphEndpoint, type GraphServices, notMetered } from './graph-endpoint.ts';
import { queryOption } from './graph-query.ts';
import type { GraphResult } from './graph-result.ts';
import { refusal, success } from './graph-result.ts';
import { messagesPage } from './message-endpoints.ts';
import { missing } from './team-reader.ts';

const INSTALLED = '/v1.0/users/:userId/teamwork/installedApps';
const OWN_APP = /^teamsApp\/externalId eq '([0-9a-f-]{36})'$/i;

/**
 * People's chats with the app, for reading back what was sent: the app's installation for a person, its chat, and the
 * chat's messages, the newest first. The tenant holds one app, whatever id its manifest has.
 */
export function chatEndpoints({ context }: GraphServices): GraphEndpoint[] {
  const { settings, chats } = context;
  const installed = (personId: string) => chats.messagesOf(personId) !== null;
  const get = (pattern: string, appRole: string, answer: (request: TenantRequest) => GraphResult): GraphEndpoint => ({
    method: 'GET',
    pattern,
    units: notMetered,
    appRole,
    handle: ({ request }) => answer(request),
  });
  return [
    get(INSTALLED, 'TeamsAppInstallation.ReadForUser.All', (request) => {
      const filter = queryOption(request.query, 'filter');
      const externalId = OWN_APP.exec(filter ?? '')?.[1];
      if (externalId === undefined) return refusal(400, 'BadRequest', `The filter '${filter ?? ''}' is not supported.`);
      const personId = request.param('userId');
      return success({ value: installed(personId) ? [{ id: installationOf(personId) }] : [] });
    }),
    get(`${INSTALLED}/:installationId/chat`, 'TeamsAppInstallation.ReadForUser.All', (request) => {
      const personId = request.param('userId');
      if (request.param('installationId') !== installationOf(personId) || !installed(personId))
        return missing('NotFound');
      return success({ id: chatIdOf(personId, settings.clientId), chatType: 'oneOnOne', topic: null });
    }),
    get('/v1.0/chats/:chatId/messages', 'Chat.Read.WhereInstalled', (request) => {
      const chatId = request.param('chatId');
      const person = settings.people.find(({ personId }) => chatIdOf(personId, settings.clientId) === chatId);
      const messages = person === undefined ? null : chats.messagesOf(person.personId);
      if (messages === null) return missing(`No chat found with id ${chatId}`);
      return messagesPage(messages.toReversed(), request, (message) => ({
        ...chatMessageJson(message, settings),
        chatId,
        channelIdentity: null,
      }));
    }),
  ];
}

function installationOf(personId: string): string {
  return Buffer.from(`${personId}##every-session`).toString('base64');
}

/** As Teams names the chat of a person with a bot. */
function chatIdOf(personId: string, clientId: string): string {
  return `19:${personId}_${clientId}@unq.gbl.spaces`;
}
