import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { listenOnLoopback } from '../../support/listen-on-loopback.ts';

export interface ReceivedRequest {
  readonly method: string;
  /** Path and query, as sent. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

/** What to answer; `drop` closes the connection without an answer. */
export type ScriptedAnswer =
  { readonly status: number; readonly headers?: Record<string, string>; readonly body?: unknown } | 'drop';

export interface ScriptedServer extends AsyncDisposable {
  readonly url: string;
  readonly requests: ReceivedRequest[];
}

/** A real HTTP server for what the local tenant does not do on request: exact orders of statuses, odd answers. */
export async function startScriptedServer(
  answer: (request: ReceivedRequest, index: number) => ScriptedAnswer,
): Promise<ScriptedServer> {
  const requests: ReceivedRequest[] = [];
  const server = createServer((request, response) => {
    void receive(request).then((received) => {
      requests.push(received);
      reply(response, answer(received, requests.length - 1));
    });
  });
  const { url, stop } = await listenOnLoopback(server);
  return {
    url,
    requests,
    [Symbol.asyncDispose]: stop,
  };
}

async function receive(request: IncomingMessage): Promise<ReceivedRequest> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk as Uint8Array));
  const { method = '', url = '', headers } = request;
  return { method, url, headers, body: Buffer.concat(chunks).toString('utf8') };
}

function reply(response: ServerResponse, answer: ScriptedAnswer): void {
  if (answer === 'drop') {
    response.destroy();
    return;
  }
  response.writeHead(answer.status, { 'Content-Type': 'application/json', ...answer.headers });
  response.end(answer.body === undefined ? undefined : JSON.stringify(answer.body));
}
