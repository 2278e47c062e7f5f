import type { CardOrigin } from '../shell-api.ts';
import { useShell } from '../shell-context.ts';
import { readSearchAnswer } from './read-bot-answer.ts';
import type { CardHandlers } from './render-card.ts';

/** Teams shows at most this many choices (microsoft.md 2.3). */
const MAX_CHOICES = 15;

/** Teams answers this by itself, from the organisation's directory. */
const PEOPLE = 'graph.microsoft.com/users';

/** Asks the bot for the choices of a typeahead input. */
export function useChoiceSearch(origin: CardOrigin): CardHandlers['onSearch'] {
  const { api, me, state } = useShell();
  return async (dataset, queryText) => {
    if (dataset.startsWith(PEOPLE)) {
      const wanted = queryText.toLowerCase();
      return state.people
        .filter(({ name }) => name.toLowerCase().includes(wanted))
        .slice(0, MAX_CHOICES)
        .map(({ personId, name }) => ({ title: name, value: personId }));
    }
    const value = { queryText, queryOptions: { skip: 0, top: MAX_CHOICES }, dataset };
    const found = readSearchAnswer(await api.invoke(me.personId, origin, 'application/search', value));
    return found?.slice(0, MAX_CHOICES) ?? null;
  };
}
