import type { IncomingHttpHeaders } from 'node:http';

/** One request as the routes see it. */
export interface TenantRequest {
  readonly method: string;
  /** As sent, still percent-encoded and without the query: ids may hold an encoded "/" or ";". */
  readonly rawPath: string;
  /** `rawPath` decoded, for faults and the journal. */
  readonly path: string;
  /** The value of a `:name` segment or a named group, decoded. Throws on a name that the pattern does not have. */
  param(name: string): string;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  /** The body as sent; empty when there was none. */
  readonly text: string;
  /** The parsed JSON body; undefined when the body is empty or not declared as JSON. */
  readonly body: unknown;
}

/** A body that is a string or bytes is sent as it is, anything else as JSON; no body sends none. */
export interface TenantAnswer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly stream?: undefined;
}

/** An open stream of server-sent events. The function starts it and returns how to stop it. */
export interface TenantStream {
  readonly status: 200;
  readonly stream: (send: (event: string, data: unknown) => void) => () => void;
}

export interface Route {
  readonly method: string;
  /**
   * A path with `:name` segments ("/v1.0/sites/:siteId/lists"), compared after decoding each segment; or an anchored
   * RegExp over `rawPath`, whose named groups are decoded.
   */
  readonly pattern: string | RegExp;
  handle(request: TenantRequest): TenantAnswer | TenantStream | Promise<TenantAnswer | TenantStream>;
}

export type RouteMatch =
  | { readonly kind: 'found'; readonly route: Route; readonly param: (name: string) => string }
  | { readonly kind: 'no-such-path' }
  | { readonly kind: 'no-such-method'; readonly allowed: readonly string[] };

/** The first route that fits. Also used for the inner requests of a Graph `$batch`. */
export function findRoute(routes: readonly Route[], method: string, rawPath: string): RouteMatch {
  const allowed = new Set<string>();
  for (const route of routes) {
    const params = matchPattern(route.pattern, rawPath);
    if (params === null) continue;
    if (route.method === method) return { kind: 'found', route, param: (name) => paramNamed(params, name, route) };
    allowed.add(route.method);
  }
  return allowed.size === 0 ? { kind: 'no-such-path' } : { kind: 'no-such-method', allowed: [...allowed] };
}

/** Decodes each segment on its own; null when a percent sequence is not UTF-8. */
export function decodePath(rawPath: string): string | null {
  try {
    return rawPath.split('/').map(decodeURIComponent).join('/');
  } catch {
    return null;
  }
}

type Params = Readonly<Record<string, string | undefined>>;

function matchPattern(pattern: string | RegExp, rawPath: string): Params | null {
  return typeof pattern === 'string' ? matchSegments(pattern, rawPath) : matchExpression(pattern, rawPath);
}

function matchSegments(pattern: string, rawPath: string): Params | null {
  const wanted = pattern.split('/');
  const given = rawPath.split('/');
  if (wanted.length !== given.length) return null;
  const params: Record<string, string> = {};
  for (const [index, part] of wanted.entries()) {
    const value = decodeURIComponent(given[index] ?? '');
    if (part.startsWith(':') && value !== '') params[part.slice(1)] = value;
    else if (part !== value) return null;
  }
  return params;
}

function matchExpression(pattern: RegExp, rawPath: string): Params | null {
  const found = pattern.exec(rawPath);
  if (found === null) return null;
  const groups = Object.entries(found.groups ?? {}) as [string, string | undefined][];
  return Object.fromEntries(
    groups.map(([name, value]) => [name, value === undefined ? undefined : decodeURIComponent(value)]),
  );
}

function paramNamed(params: Params, name: string, route: Route): string {
  const value = params[name];
  if (value === undefined) throw new Error(`The pattern ${String(route.pattern)} has no parameter "${name}".`);
  return value;
}
