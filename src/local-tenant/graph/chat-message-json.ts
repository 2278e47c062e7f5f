import { createHash } from 'node:crypto';
import type { StoredMessage } from '../people/conversation-store.ts';
import type { TenantSettings } from '../tenant-context.ts';

/** A message as a Graph `chatMessage`: a card is an attachment, its content JSON in a string. */
export function chatMessageJson(message: StoredMessage, settings: TenantSettings) {
  const { id, conversationId, createdAt, editedAt, deletedAt, replyToId } = message;
  const attachments = deletedAt === null ? attachmentsOf(message) : [];
  return {
    id,
    replyToId,
    etag: String(Date.parse(deletedAt ?? editedAt ?? createdAt)),
    messageType: 'message',
    createdDateTime: createdAt,
    lastModifiedDateTime: deletedAt ?? editedAt ?? createdAt,
    lastEditedDateTime: editedAt,
    deletedDateTime: deletedAt,
    subject: null,
    summary: null,
    chatId: null,
    importance: 'normal',
    locale: 'en-us',
    webUrl: messageUrl(message, settings),
    policyViolation: null,
    eventDetail: null,
    from: senderOf(message, settings),
    body: bodyOf(message, attachments),
    channelIdentity: { teamId: settings.teamGroupId, channelId: conversationId },
    attachments,
    mentions: [],
    reactions: [],
  };
}

type Attachment = ReturnType<typeof attachmentsOf>[number];

function attachmentsOf({ id, attachments }: StoredMessage) {
  return attachments.map(({ contentType, content }, index) => ({
    id: stableGuid(`${id}/${index}`),
    contentType,
    contentUrl: null,
    content: JSON.stringify(content),
    name: null,
    thumbnailUrl: null,
    teamsAppId: null,
  }));
}

function bodyOf({ text, deletedAt }: StoredMessage, attachments: readonly Attachment[]) {
  if (deletedAt !== null) return { contentType: 'html', content: '' };
  const places = attachments.map((attachment) => `<attachment id="${attachment.id}"></attachment>`).join('');
  return places === ''
    ? { contentType: 'text', content: text }
    : { contentType: 'html', content: `${escaped(text)}${places}` };
}

function senderOf({ from }: StoredMessage, { clientId, people }: TenantSettings) {
  if (from.isBot) {
    const application = { id: clientId, displayName: from.name, applicationIdentityType: 'bot' };
    return { application, device: null, user: null };
  }
  const person = people.find(({ personId, name }) => personId === from.id || name === from.name);
  const user = { id: person?.personId ?? from.id, displayName: from.name, userIdentityType: 'aadUser' };
  return { application: null, device: null, user };
}

function messageUrl(
  { id, conversationId, replyToId }: StoredMessage,
  { teamGroupId, tenantId }: TenantSettings,
): string {
  const query = new URLSearchParams({
    groupId: teamGroupId,
    tenantId,
    createdTime: id,
    parentMessageId: replyToId ?? id,
  });
  return `https://teams.microsoft.com/l/message/${encodeURIComponent(conversationId)}/${id}?${query.toString()}`;
}

/** The same for every reading of a message, as Teams' own are. */
function stableGuid(text: string): string {
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 32);
  return hash.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
