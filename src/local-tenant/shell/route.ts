export type Route =
  | { page: 'home' }
  | { page: 'channel'; channelId: string }
  | { page: 'chat' }
  | { page: 'tab'; subPageId: string | null };

/** Reads `#/channel/<id>`, `#/chat`, `#/tab` or `#/tab/<sub page>`; anything else is home, the first channel. */
export function readRoute(hash: string): Route {
  const [page, argument = ''] = hash.replace(/^#\//, '').split('/');
  if (page === 'channel' && argument !== '') return { page, channelId: decode(argument) };
  if (page === 'chat') return { page };
  if (page === 'tab') return { page, subPageId: argument === '' ? null : decode(argument) };
  return { page: 'home' };
}

export function writeRoute(route: Route): string {
  if (route.page === 'channel') return `#/channel/${encodeURIComponent(route.channelId)}`;
  if (route.page === 'chat') return '#/chat';
  if (route.page === 'tab') return route.subPageId ? `#/tab/${encodeURIComponent(route.subPageId)}` : '#/tab';
  return '#/';
}

function decode(text: string) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
