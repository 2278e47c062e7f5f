import { z } from 'zod';
import { cardError, searchResults, type BotAnswer } from './bot-answer.ts';
import { plainText } from './cards/plain-text.ts';
import type { InvokeTurn } from './read-turn.ts';
import type { VerbNeeds } from './verbs/verb.ts';

/** Teams shows this many, and the person types on (microsoft.md 2.3). */
const MOST_RESULTS = 15;

/** Answers what somebody types into a field that looks for pupils: those whom they may see, and nobody else. */
export async function answerSearch({ handlers, log }: VerbNeeds, turn: InvokeTurn): Promise<BotAnswer> {
  const parsed = searchValue.safeParse(turn.value);
  if (!parsed.success) return cardError(400, 'BadRequest', 'The app has nothing of this kind to look for.');
  try {
    const found = await handlers.findPupils({ ...turn.origin, words: parsed.data.queryText });
    return searchResults(
      found.slice(0, MOST_RESULTS).map(({ pupilId, name, form }) => ({
        title: `${plainText(name)}, ${plainText(form)}`,
        value: pupilId,
      })),
    );
  } catch (error) {
    log.error({ err: error }, 'A search could not be answered');
    return cardError(500, 'InternalError', 'Something went wrong in the app. Type on, or try again in a minute.');
  }
}

const searchValue = z.object({
  dataset: z.literal('pupils'),
  queryText: z
    .string()
    .nullish()
    .transform((text) => (text ?? '').slice(0, 100)),
});
