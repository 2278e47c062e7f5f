import { type Action, AdaptiveCard, ChoiceSetInput, GlobalSettings, type Input } from 'adaptivecards';
import { type ThemeName, themes } from '../themes.ts';
import { type CardAction, readCardAction } from './card-action.ts';
import { createHostConfig } from './host-config.ts';
import { listMultiSelect } from './list-multi-select.ts';
import { markMentions } from './mark-mentions.ts';
import { renderTeamsMarkdown } from './teams-markdown.ts';

export interface CardHandlers {
  onAction: (action: CardAction) => void;
  onSearch: (dataset: string, queryText: string) => Promise<readonly Choice[] | null>;
  /** The actions behind the "…" button, to be offered in a menu beside it. */
  onOverflow: (actions: readonly Action[], button: HTMLElement) => void;
}

export interface Choice {
  title: string;
  value: string;
}

// The package takes these for the whole page only.
GlobalSettings.setTabIndexAtCardRoot = false;
GlobalSettings.allowMoreThanMaxActionsInOverflowMenu = true;
AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = renderTeamsMarkdown(text);
  result.didProcess = true;
};

/** The card as an element, or null when it is not a card that can be shown. */
export function renderCard(content: unknown, themeName: ThemeName, handlers: CardHandlers): HTMLElement | null {
  const card = new AdaptiveCard();
  card.hostConfig = createHostConfig(themes[themeName].fluent);
  card.onExecuteAction = (action) => {
    const read = readCardAction(action);
    if (read) handlers.onAction(read);
  };
  card.onInputValueChanged = (input) => void search(input, handlers.onSearch);
  card.onAnchorClicked = (_element, anchor) => {
    handlers.onAction({ kind: 'open-url', url: anchor.href });
    return true;
  };
  card.onDisplayOverflowActionMenu = (actions, button) => {
    if (button) handlers.onOverflow(actions, button);
    return true;
  };
  card.parse(listMultiSelect(markMentions(content)));
  return card.render() ?? null;
}

async function search(input: Input, onSearch: CardHandlers['onSearch']) {
  if (!(input instanceof ChoiceSetInput) || !input.isDynamicTypeahead()) return;
  const filter = input.getFilterForDynamicSearch();
  const dataset = input.choicesData?.dataset;
  if (!filter || dataset === undefined) return;
  input.showLoadingIndicator();
  const choices = await onSearch(dataset, filter);
  input.removeLoadingIndicator();
  // The person may have typed on while the bot was looking.
  if (input.getFilterForDynamicSearch() !== filter) return;
  if (choices) input.renderChoices(filter, withOwn(input, filter, choices));
  else input.showErrorIndicator(filter, 'The bot could not search.');
}

/** The card's own choices come first, as in Teams. */
function withOwn(input: ChoiceSetInput, filter: string, found: readonly Choice[]): Choice[] {
  const own = input.choices.flatMap(({ title, value }) =>
    title !== undefined && value !== undefined && title.toLowerCase().includes(filter.toLowerCase())
      ? [{ title, value }]
      : [],
  );
  const known = new Set(own.map(({ value }) => value));
  return [...own, ...found.filter(({ value }) => !known.has(value))];
}
