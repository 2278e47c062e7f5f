import { z } from 'zod';
import type { GraphClient } from './graph-client.ts';
import { readAnswer } from './graph-request.ts';

const installations = z.array(z.object({ id: z.string() }));
const chat = z.object({ id: z.string() });

/**
 * Where Graph keeps the chat of a person with the app; null where the person has not installed it. Graph names a chat
 * otherwise than the Connector does, and tells it by the app's installation (`TeamsAppInstallation.ReadForUser.All`).
 */
export async function chatPathOf(graph: GraphClient, personId: string, teamsAppId: string): Promise<string | null> {
  const installedPath = `/users/${encodeURIComponent(personId)}/teamwork/installedApps`;
  const filter = encodeURIComponent(`teamsApp/externalId eq '${teamsAppId}'`);
  const page = await graph.pages(`${installedPath}?$filter=${filter}`, 'background').next();
  const found = readAnswer(installations, page.done === true ? [] : page.value.items, 'GET …/installedApps');
  const [installation] = found;
  if (installation === undefined) return null;
  const path = `${installedPath}/${encodeURIComponent(installation.id)}/chat`;
  const { id } = readAnswer(chat, await graph.send({ method: 'GET', path }, 'background'), 'GET …/chat');
  return `/chats/${encodeURIComponent(id)}`;
}
