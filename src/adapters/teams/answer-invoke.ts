import { z } from 'zod';
import { comingFrom } from '../../operations/access-origin.ts';
import { answerSearch } from './answer-search.ts';
import { cardAnswer, cardError, cardWords, dialog, dialogMessage, problem, type BotAnswer } from './bot-answer.ts';
import type { InvokeTurn } from './read-turn.ts';
import type { Click, ClickAnswer, Verb, VerbNeeds } from './verbs/verb.ts';
import { VERBS } from './verbs/verb-table.ts';

const OLD_BUTTON = 'This button belongs to an older card. Use the newest card in the channel.';
const TOO_LARGE = 'This is more than a form of the app can hold. Shorten what you typed and send it again.';
const FAILED =
  'Something went wrong in the app. Try again in a minute; if it goes on, tell whoever looks after the app.';

/** Answers a click on a card or in a dialog: HTTP 200 whatever came of it, as Teams wants (microsoft.md 2.2). */
export async function answerInvoke(needs: VerbNeeds, turn: InvokeTurn): Promise<BotAnswer> {
  if (turn.name === 'application/search') return await comingFrom({ from: 'search' }, () => answerSearch(needs, turn));
  const brought = BROUGHT[turn.name];
  if (brought === undefined) {
    needs.log.warn({ invoke: turn.name.slice(0, 100) }, 'Teams sent an invoke that the app does not know');
    return problem(501, 'not-implemented', 'The app has no answer to this kind of request.');
  }
  if (isTooLarge(turn.value)) return brought.tooLarge();
  try {
    const answer = await answerClick(needs, brought.on, { origin: turn.origin, data: brought.dataOf(turn.value) });
    return answer === null ? brought.oldButton() : brought.answerOf(answer);
  } catch (error) {
    needs.log.error({ err: error, invoke: turn.name }, 'A click could not be answered');
    return brought.failed();
  }
}

/** More than our largest form comes to, with 300 pupils chosen and every field full. */
const CLICK_CHARACTERS_MAX = 64 * 1024;

function isTooLarge(value: unknown): boolean {
  return JSON.stringify(value ?? null).length > CLICK_CHARACTERS_MAX;
}

/** How each kind of invoke carries a click, and what it wants for an answer. */
interface Brought {
  readonly on: Verb['on'];
  dataOf(value: unknown): unknown;
  answerOf(answer: ClickAnswer): BotAnswer;
  oldButton(): BotAnswer;
  tooLarge(): BotAnswer;
  failed(): BotAnswer;
}

const dialogValue = z.object({ data: z.unknown() });
/** An Action.Execute keeps its verb beside its data, so that a button without data has one too. */
const actionValue = z.object({
  action: z.object({ verb: z.string().optional(), data: z.record(z.string(), z.unknown()).nullish() }),
});

const inDialog = {
  dataOf: (value: unknown) => dialogValue.safeParse(value).data?.data,
  answerOf: (answer: ClickAnswer) =>
    answer.kind === 'message' ? dialogMessage(answer.text) : dialog(titleOf(answer), answer.card),
  oldButton: () => dialogMessage(OLD_BUTTON),
  tooLarge: () => dialogMessage(TOO_LARGE),
  failed: () => dialogMessage(FAILED),
};

const BROUGHT: Readonly<Record<string, Brought>> = {
  'task/fetch': { on: 'open', ...inDialog },
  'task/submit': { on: 'submit', ...inDialog },
  'adaptiveCard/action': {
    on: 'act',
    dataOf: (value) => {
      const action = actionValue.safeParse(value).data?.action;
      return action === undefined ? undefined : { ...action.data, verb: action.verb ?? action.data?.['verb'] };
    },
    answerOf: (answer) => (answer.kind === 'message' ? cardWords(answer.text) : cardAnswer(answer.card)),
    oldButton: () => cardError(400, 'NotSupported', OLD_BUTTON),
    tooLarge: () => cardError(400, 'TooLarge', TOO_LARGE),
    failed: () => cardError(500, 'InternalError', FAILED),
  },
};

function titleOf(answer: Exclude<ClickAnswer, { kind: 'message' }>): string {
  return answer.kind === 'dialog' ? answer.title : 'Every Session';
}

const named = z.object({ verb: z.string() });

/** `msteams` is what a button tells Teams. */
function carriesOnly(fields: readonly string[], data: unknown): boolean {
  const carried = Object.keys(typeof data === 'object' && data !== null ? data : {});
  return carried.every((field) => field === 'verb' || field === 'msteams' || fields.includes(field));
}

async function answerClick(needs: VerbNeeds, on: Verb['on'], click: Click): Promise<ClickAnswer | null> {
  const name = named.safeParse(click.data).data?.verb ?? '';
  const verb = Object.hasOwn(VERBS, name) ? VERBS[name] : undefined;
  if (verb?.on !== on || !carriesOnly(verb.takes, click.data)) return null;
  return await comingFrom({ from: 'card' }, async () => {
    const refused = await needs.handlers.refusalOf({ ...click.origin, rule: verb.rule, clicked: name });
    return refused === null ? await verb.answer(needs, click) : { kind: 'message', text: refused.message };
  });
}
