import { createServer } from 'node:http';
import { listenOnLoopback, type LoopbackServer } from './listen-on-loopback.ts';

/** Serves a page that plays Teams, whatever the query: on an origin of its own, as Teams is to the tab. */
export function serveHostPage(page: string): Promise<LoopbackServer> {
  const server = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html' });
    response.end(page);
  });
  return listenOnLoopback(server);
}
