import type { Theme } from '@fluentui/react-components';
import { AdaptiveCard } from 'adaptivecards';
import { previewHostConfig } from './preview-host-config.ts';
import { teamsMarkdown } from './teams-markdown.ts';

AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = teamsMarkdown(text);
  result.didProcess = true;
};

/** A card drawn by the official renderer in a theme of Teams; null where it is none that can be drawn. */
export function drawCard(content: unknown, theme: Theme): HTMLElement | null {
  const card = new AdaptiveCard();
  card.hostConfig = previewHostConfig(theme);
  card.parse(content);
  const element = card.render();
  // What is looked at here is not pressed here.
  for (const button of element?.querySelectorAll('button') ?? []) button.disabled = true;
  return element ?? null;
}
