import { answerInvoke } from './answer-invoke.ts';
import { counted } from '../../domain/counted.ts';
import { cardWords, dialogMessage, problem, type BotAnswer } from './bot-answer.ts';
import type { BotHandlers } from './bot-handlers.ts';
import { comingFrom } from '../../operations/access-origin.ts';
import type { Log } from '../../operations/ports.ts';
import type { SendReply } from './chat-reply.ts';
import { inboundActivity, isOfTenant } from './inbound-activity.ts';
import { chatOf, readTurn, teamOf, type Turn } from './read-turn.ts';

export interface TurnNeeds {
  readonly tenantId: string;
  readonly teamsAppId: string;
  readonly handlers: BotHandlers;
  readonly allowRequest: (personId: string, kind: 'click') => Promise<number | null>;
  readonly reply: SendReply;
  readonly log: Log;
}

/** Answers one activity whose sender has been proved to be Teams. Throws what a handler throws. */
export async function takeTurn(needs: TurnNeeds, body: unknown): Promise<BotAnswer> {
  const parsed = inboundActivity.safeParse(body);
  if (!parsed.success) {
    const places = parsed.error.issues.map(({ path }) => path.join('.'));
    needs.log.warn({ places }, 'An activity of Teams is not of the known form');
    return problem(400, 'bad-request', `Not an activity of the known form: look at ${places.join(', ')}.`);
  }
  const activity = parsed.data;
  if (!isOfTenant(activity, needs.tenantId)) {
    needs.log.warn({ type: activity.type }, 'An activity of another tenant was turned away');
    return problem(403, 'wrong-tenant', 'This app serves another Microsoft 365 tenant.');
  }
  const turn = readTurn(activity, needs.tenantId);
  const team = teamOf(activity, needs.tenantId);
  if (team !== null && turn.kind !== 'removed') await needs.handlers.serviceUrlSeen(team);
  // Whoever speaks to the app has a chat with it, also where Teams' word of the installation was lost.
  const chat = chatOf(activity, needs.tenantId);
  if (chat !== null && turn.kind === 'message') await needs.handlers.chatSeen(chat);
  if (turn.kind === 'message' || turn.kind === 'invoke') {
    const wait = await needs.allowRequest(turn.origin.personId, 'click');
    if (wait !== null) return waitAnswer(turn, wait);
  }
  return await answerTurn(needs, turn, activity.serviceUrl);
}

/** A click is answered in words: anything but 200 would make Teams send it again. Words in a chat get no answer at all. */
function waitAnswer(turn: Turn, seconds: number): BotAnswer {
  const words = `That was a great deal at once. Wait ${counted(seconds, 'second')} and try again.`;
  if (turn.kind !== 'invoke') return DONE;
  return turn.name.startsWith('task/') ? dialogMessage(words) : cardWords(words);
}

const DONE: BotAnswer = { status: 200 };

async function answerTurn(
  { handlers, reply, log, teamsAppId }: TurnNeeds,
  turn: Turn,
  serviceUrl: string,
): Promise<BotAnswer> {
  switch (turn.kind) {
    case 'installed':
      await handlers.installed(turn.team);
      return DONE;
    case 'removed':
      await handlers.removed(turn.team);
      return DONE;
    case 'channels-changed':
      await handlers.channelsChanged(turn.team);
      return DONE;
    case 'members-added':
      await handlers.membersAdded(turn.team, turn.personIds);
      return DONE;
    case 'chat-opened':
      await handlers.chatOpened(turn.chat);
      return DONE;
    case 'chat-closed':
      await handlers.chatClosed(turn.chat);
      return DONE;
    case 'message':
      await reply(
        serviceUrl,
        turn,
        await comingFrom({ from: 'chat' }, () => handlers.message({ ...turn.origin, text: turn.text })),
      );
      return DONE;
    case 'invoke':
      return await answerInvoke({ handlers, log, teamsAppId }, turn);
    case 'nobody':
      return dialogMessage('Teams did not say who you are, so nothing was done. Sign in with your school account.');
    case 'nothing-to-do':
      return DONE;
  }
}
