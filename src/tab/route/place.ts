/** Where in the tab somebody is. Deep links name it as Teams's `subPageId`; inside the page it is the address's hash. */
export type Place =
  | { readonly page: 'register' }
  | { readonly page: 'pupil'; readonly pupilId: string }
  | { readonly page: 'today'; readonly yearGroup: number | null }
  | { readonly page: 'actions' }
  | { readonly page: 'briefings' }
  | { readonly page: 'repairs' }
  | { readonly page: 'settings' };

/** Reads `register`, `pupil/<pupilId>`, `today`, `today/9`, `actions`, `briefings`, `repairs` and `settings`; anything else, such as an old link, is the register. */
export function parsePlace(text: string): Place {
  const [page, rest] = text.split('/', 2);
  if (page === 'pupil' && rest) return { page: 'pupil', pupilId: decode(rest) };
  if (page === 'today') return { page: 'today', yearGroup: rest && /^-?\d{1,2}$/.test(rest) ? Number(rest) : null };
  return page === 'actions' || page === 'briefings' || page === 'repairs' || page === 'settings'
    ? { page }
    : { page: 'register' };
}

export function formatPlace(place: Place): string {
  switch (place.page) {
    case 'register':
    case 'actions':
    case 'briefings':
    case 'repairs':
    case 'settings':
      return place.page;
    case 'pupil':
      return `pupil/${encodeURIComponent(place.pupilId)}`;
    case 'today':
      return place.yearGroup === null ? 'today' : `today/${place.yearGroup}`;
  }
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
