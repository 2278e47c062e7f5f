import { readTabLink } from './cards/teams-link.ts';
import { goTo } from './use-route.ts';

/** Follows a link from a card or the tab: a deep link to the tab opens it here, anything else opens a new window. */
export function openLink(address: string) {
  const subPageId = readTabLink(address);
  if (subPageId !== undefined) goTo({ page: 'tab', subPageId });
  else if (/^(https?|mailto|tel):/i.test(address)) window.open(address, '_blank', 'noopener');
}
