/** Where in the tab somebody is. Deep links name it as Teams's `subPageId`; inside the page it is the address's hash. */
export type Place =
  | { readonly page: 'pupil'; readonly pupilId: string }
  /** With a pupil, the register and over it the drawer of that pupil. */
  | { readonly page: 'register'; readonly pupilId?: string }
  /** With a pupil, who has looked at that pupil. */
  | { readonly page: 'access-records'; readonly pupilId?: string }
  | { readonly page: 'today'; readonly yearGroup: number | null }
  | { readonly page: 'meeting'; readonly meetingId: string | null }
  | { readonly page: PlainPage };

/** Pages whose address says nothing more than their name. */
const PLAIN_PAGES = ['actions', 'briefings', 'insights', 'provisions', 'settings', 'repairs'] as const;
type PlainPage = (typeof PLAIN_PAGES)[number];

/** Reads `pupil/<pupilId>`, `register/<pupilId>`, `today`, `today/9`, `meeting`, `meeting/<meetingId>`, `access-records/<pupilId>` and the names of pages; anything else, such as an old link, is the register. */
export function parsePlace(text: string): Place {
  const [page, rest] = text.split('/', 2);
  if (page === 'pupil' && rest) return { page: 'pupil', pupilId: decode(rest) };
  if (page === 'register' && rest) return { page: 'register', pupilId: decode(rest) };
  if (page === 'access-records') return rest ? { page, pupilId: decode(rest) } : { page };
  if (page === 'today') return { page: 'today', yearGroup: rest && /^-?\d{1,2}$/.test(rest) ? Number(rest) : null };
  if (page === 'meeting') return { page, meetingId: rest ? decode(rest) : null };
  const plain = PLAIN_PAGES.find((each) => each === page);
  return plain === undefined ? { page: 'register' } : { page: plain };
}

export function formatPlace(place: Place): string {
  if ('pupilId' in place) {
    return `${place.page}/${encodeURIComponent(place.pupilId)}`;
  }
  if (place.page === 'today' && place.yearGroup !== null) return `today/${place.yearGroup}`;
  if (place.page === 'meeting' && place.meetingId !== null) return `meeting/${encodeURIComponent(place.meetingId)}`;
  return place.page;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
