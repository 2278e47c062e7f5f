export type Route =
  | { page: 'home' }
  | { page: 'channel'; channelId: string }
  | { page: 'chat' }
  | { page: 'tab' | 'meeting'; subPageId: string | null };

/** Reads `#/channel/<id>`, `#/chat`, `#/tab`, `#/tab/<sub page>` or the same of `meeting`; anything else is home, the first channel. */
export function readRoute(hash: string): Route {
  const [page, argument = ''] = hash.replace(/^#\//, '').split('/');
  if (page === 'channel' && argument !== '') return { page, channelId: decode(argument) };
  if (page === 'chat') return { page };
  if (page === 'tab' || page === 'meeting') return { page, subPageId: argument === '' ? null : decode(argument) };
  return { page: 'home' };
}

export function writeRoute(route: Route): string {
  if (route.page === 'channel') return `#/channel/${encodeURIComponent(route.channelId)}`;
  if (route.page === 'chat') return '#/chat';
  if (route.page === 'tab' || route.page === 'meeting') {
    return `#/${route.page}${route.subPageId ? `/${encodeURIComponent(route.subPageId)}` : ''}`;
  }
  return '#/';
}

function decode(text: string) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
