import { formatPlace, parsePlace, type Place } from './place.ts';

const KEY = 'pupil/came-from';

const LABELS: { readonly [Name in Place['page']]?: string } = {
  ...{ today: 'Today', register: 'the risk register', actions: 'Actions', meeting: 'the meeting' },
};

/** Keeps where somebody is, for the way back from a pupil's page: in a frame there is no button for it. */
export function keepPlaceForTheWayBack(place: Place): void {
  sessionStorage.setItem(KEY, formatPlace(place));
}

/** Where a pupil's page leads back to; the register where nothing was kept, as after a link in Teams. */
export function cameFrom(): { readonly href: string; readonly label: string } {
  const place = parsePlace(sessionStorage.getItem(KEY) ?? '');
  const label = LABELS[place.page];
  if (label === undefined) return { href: '#/register', label: 'Back to the risk register' };
  return { href: `#/${formatPlace(place)}`, label: `Back to ${label}` };
}
