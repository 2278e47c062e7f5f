import { CloudAdapter } from 'botbuilder';
import { z } from 'zod';
import type { CardPoster, Log, TeamDirectory } from '../../operations/ports.ts';
import { problem, type BotAnswer } from './bot-answer.ts';
import type { BotHandlers } from './bot-handlers.ts';
import type { BotSettings } from './bot-settings.ts';
import { createCardPoster } from './card-poster.ts';
import { createChatReply } from './chat-reply.ts';
import { createConnectors } from './connectors.ts';
import { createBearerToken, type TokenSource } from './bearer-token.ts';
import { processAsHttp } from './process-as-http.ts';
import { createAuthentication } from './teams-authentication.ts';
import { takeTurn, type TurnNeeds } from './take-turn.ts';
import { createTeamDirectory } from './team-directory.ts';

export interface BotNeeds {
  readonly settings: BotSettings;
  readonly tokens: TokenSource;
  readonly handlers: BotHandlers;
  /** Seconds that the person has to wait first, or null. */
  readonly allowRequest: TurnNeeds['allowRequest'];
  readonly log: Log;
}

export interface Bot {
  /** Answers one POST to the bot's address. `body` is the parsed JSON, whatever it is; never throws. */
  receive(request: { readonly authorization: string | undefined; readonly body: unknown }): Promise<BotAnswer>;
  readonly poster: CardPoster;
  readonly directory: TeamDirectory;
}

export function createBot({ settings, tokens, handlers, allowRequest, log }: BotNeeds): Bot {
  const bearer = createBearerToken(settings.oauthScope, tokens);
  const connectors = createConnectors(bearer);
  const adapter = new CloudAdapter(createAuthentication(settings, bearer));
  const { tenantId, teamsAppId } = settings;
  const needs = {
    tenantId,
    teamsAppId,
    handlers,
    allowRequest,
    log,
    reply: createChatReply(connectors, log, teamsAppId),
  };
  return {
    async receive({ authorization, body }) {
      const activity = teamsActivity.safeParse(body);
      if (!activity.success) return problem(400, 'bad-request', 'Send an activity of Teams as a JSON object.');
      return await processAsHttp(adapter, { authorization, body: activity.data }, () => takeTurnOrSaySo(needs, body));
    },
    poster: createCardPoster(settings, connectors),
    directory: createTeamDirectory(connectors),
  };
}

/** Another channel than Teams would choose another way to prove the sender, and the app is in no other. */
const teamsActivity = z.looseObject({ type: z.string().min(1), channelId: z.literal('msteams') });

async function takeTurnOrSaySo(needs: TurnNeeds, body: unknown): Promise<BotAnswer> {
  try {
    return await takeTurn(needs, body);
  } catch (error) {
    needs.log.error({ err: error }, 'An activity of Teams could not be handled');
    return problem(500, 'failed', 'The app could not handle this activity; its log says why.');
  }
}
