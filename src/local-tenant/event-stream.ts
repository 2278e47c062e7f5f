import type { ServerResponse } from 'node:http';
import type { TenantStream } from './router.ts';

/** Proxies and browsers give up on a silent connection; a comment line keeps it open. */
const KEEP_ALIVE_MS = 15_000;

/** Answers with server-sent events until the reader goes away. */
export function sendEventStream(outgoing: ServerResponse, start: TenantStream['stream']): void {
  outgoing.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
  outgoing.flushHeaders();
  const stop = start((event, data) => outgoing.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`));
  const keepAlive = setInterval(() => outgoing.write(': still here\n\n'), KEEP_ALIVE_MS);
  outgoing.on('close', () => {
    clearInterval(keepAlive);
    stop();
  });
}
