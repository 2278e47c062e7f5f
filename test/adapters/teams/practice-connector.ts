import { createServer, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { exportJWK, generateKeyPair, SignJWT, type JWTPayload } from 'jose';
import { listenOnLoopback } from '../../support/listen-on-loopback.ts';

export interface SeenRequest {
  readonly method: string;
  /** Decoded. */
  readonly path: string;
  readonly authorization: string | undefined;
  readonly body: unknown;
}

/** What one request gets: an answer, or a connection that ends or stays silent. */
export type Reply =
  | { readonly status: number; readonly headers?: Record<string, string>; readonly body?: unknown }
  | 'reset'
  | 'silence'
  | 'half-an-answer';

export interface PracticeConnector {
  readonly url: string;
  readonly seen: SeenRequest[];
  /** Answers for the next Connector requests, in order; the last is repeated. */
  answerWith(...replies: Reply[]): void;
  /** A token as the Bot Framework signs it; `claims` replace the right ones. */
  sign(claims?: JWTPayload): Promise<string>;
  close(): Promise<void>;
}

export const CLIENT_ID = '8f7d0000-0000-4000-8000-0000000000b0';
export const TENANT_ID = '8f7d0000-0000-4000-8000-0000000000a0';
const ISSUER = 'https://api.botframework.com';

/** The Connector and the keys of the Bot Framework, as far as one test can see them. */
export async function startPracticeConnector(): Promise<PracticeConnector> {
  const { publicKey, privateKey } = await generateKeyPair('RS256');
  const jwk = { ...(await exportJWK(publicKey)), kid: 'practice', endorsements: ['msteams'] };
  const seen: SeenRequest[] = [];
  let replies: Reply[] = [];
  const server = createServer((request, response) => {
    const path = decodeURIComponent(request.url ?? '');
    if (path === '/metadata') {
      const algorithms = { id_token_signing_alg_values_supported: ['RS256'] };
      sendJson(response, 200, { issuer: ISSUER, jwks_uri: `${address.url}/keys`, ...algorithms });
      return;
    }
    if (path === '/keys') {
      sendJson(response, 200, { keys: [jwk] });
      return;
    }
    void text(request).then((sent) => {
      const body: unknown = JSON.parse(sent || 'null');
      seen.push({ method: request.method ?? '', path, authorization: request.headers.authorization, body });
      reply(response, replies.length > 1 ? replies.shift() : replies[0]);
    });
  });
  const address = await listenOnLoopback(server);
  return {
    url: address.url,
    seen,
    answerWith: (...next) => (replies = next),
    sign: (claims = {}) =>
      new SignJWT({ iss: ISSUER, aud: CLIENT_ID, exp: inOneHour(), serviceurl: `${address.url}/teams/`, ...claims })
        .setProtectedHeader({ alg: 'RS256', kid: 'practice' })
        .sign(privateKey),
    close: address.stop,
  };
}

function inOneHour(): number {
  return Math.floor(Date.now() / 1000) + 3600;
}

function reply(response: ServerResponse, next: Reply | undefined): void {
  if (next === undefined) throw new Error('The test gave the Connector no answer for this request.');
  if (next === 'silence') return;
  if (next === 'reset') {
    response.destroy();
    return;
  }
  if (next === 'half-an-answer') {
    response.writeHead(201, { 'content-type': 'application/json', 'content-length': '100' });
    response.write('{"id":', () => response.destroy());
    return;
  }
  sendJson(response, next.status, next.body ?? {}, next.headers);
}

function sendJson(response: ServerResponse, status: number, body: unknown, headers: Record<string, string> = {}): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(JSON.stringify(body));
}
