import { cardError, dialogMessage, problem, type BotAnswer } from './bot-answer.ts';
import type { BotHandlers } from './bot-handlers.ts';
import type { Log } from '../../operations/ports.ts';
import { openContactDialog, takeContactDialog } from './contact-dialog.ts';
import type { InvokeTurn } from './read-turn.ts';

const OLD_BUTTON = 'This button belongs to an older card. Use the newest card in the channel.';
const FAILED =
  'Something went wrong in the app. Try again in a minute; if it goes on, tell whoever looks after the app.';

/** Answers a click on a card or in a dialog: HTTP 200 whatever came of it, as Teams wants (microsoft.md 2.2). */
export async function answerInvoke(handlers: BotHandlers, log: Log, turn: InvokeTurn): Promise<BotAnswer> {
  try {
    return (await answerByName(handlers, log, turn)) ?? oldButton(turn);
  } catch (error) {
    log.error({ err: error, invoke: turn.name }, 'A click could not be answered');
    return turn.name === 'adaptiveCard/action' ? cardError(500, 'InternalError', FAILED) : dialogMessage(FAILED);
  }
}

async function answerByName(handlers: BotHandlers, log: Log, turn: InvokeTurn): Promise<BotAnswer | null> {
  switch (turn.name) {
    case 'task/fetch':
      return await openContactDialog(handlers, turn);
    case 'task/submit':
      return await takeContactDialog(handlers, log, turn);
    case 'adaptiveCard/action':
      return null;
    default:
      log.warn({ invoke: turn.name.slice(0, 100) }, 'Teams sent an invoke that the app does not know');
      return problem(501, 'not-implemented', 'The app has no answer to this kind of request.');
  }
}

function oldButton({ name }: InvokeTurn): BotAnswer {
  return name === 'adaptiveCard/action' ? cardError(400, 'NotSupported', OLD_BUTTON) : dialogMessage(OLD_BUTTON);
}
