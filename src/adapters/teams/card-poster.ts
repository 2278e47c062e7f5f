import type { ConnectorClient } from 'botframework-connector';
import type { Activity } from 'botframework-schema';
import type { CardAddress, CardPoster, ChannelAddress, SendOutcome } from '../../operations/ports.ts';
import type { BotSettings } from './bot-settings.ts';
import { cardMessage, type CardMessage } from './cards/card-message.ts';
import type { Connectors } from './connectors.ts';
import { failedSend, notSignedIn, type Attempt } from './send-outcome.ts';

/**
 * One request for each call, and what became of it. A channel post carries no alert flag: Teams tells those who follow
 * the channel, and a year group's list is not worth a banner on everyone's screen (microsoft.md 1.8).
 */
export function createCardPoster(settings: BotSettings, connectors: Connectors): CardPoster {
  const request = (timeoutMs = 15_000) => ({ abortSignal: AbortSignal.timeout(timeoutMs) });
  return {
    post: async (to, card) => {
      const message = cardMessage(card, settings.teamsAppId);
      return await attempt(connectors, to, 'create', async ({ conversations }) => {
        if (to.kind === 'chat') {
          const { conversationId } = to;
          const sent = await conversations.sendToConversation(conversationId, message, request(settings.timeoutMs));
          return { kind: 'posted', conversationId, activityId: sent.id };
        }
        const created = await conversations.createConversation(
          newConversation(settings, to, message),
          request(settings.timeoutMs),
        );
        return posted(created.id, created.activityId);
      });
    },
    edit: async (to, activityId, card) => {
      const message = cardMessage(card, settings.teamsAppId);
      const conversationId = to.kind === 'chat' ? to.conversationId : `${to.channelId};messageid=${activityId}`;
      return await attempt(connectors, to, 'replace', async ({ conversations }) => {
        await conversations.updateActivity(conversationId, activityId, message, request(settings.timeoutMs));
        return { kind: 'posted', conversationId, activityId };
      });
    },
  };
}

async function attempt(
  connectors: Connectors,
  to: CardAddress,
  kind: Attempt,
  send: (connector: ConnectorClient) => Promise<SendOutcome>,
): Promise<SendOutcome> {
  let connector: ConnectorClient;
  try {
    connector = await connectors.open(to.serviceUrl);
  } catch (error) {
    return notSignedIn(error);
  }
  try {
    return await send(connector);
  } catch (error) {
    return failedSend(kind, error);
  }
}

function newConversation(settings: BotSettings, to: ChannelAddress, message: CardMessage) {
  return {
    isGroup: true,
    bot: { id: `28:${settings.clientId}`, name: 'Every Session' },
    tenantId: to.tenantId,
    channelData: { channel: { id: to.channelId }, tenant: { id: to.tenantId } },
    // The SDK's type wants every field that an activity has when it comes in; going out, these are all it needs.
    activity: message as Partial<Activity> as Activity,
  };
}

/** The first message's id is in the answer, and again at the end of the thread's id (microsoft.md 1.5, 1.6.1). */
function posted(conversationId: string, activityId: string | undefined): SendOutcome {
  const messageId = activityId ?? /;messageid=([^;]+)$/.exec(conversationId)?.[1];
  if (messageId === undefined)
    return { kind: 'unknown', detail: 'Teams took the message and did not say which it is.' };
  return { kind: 'posted', conversationId, activityId: messageId };
}
