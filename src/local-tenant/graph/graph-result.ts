/** What Graph makes of one request, before it is dressed with ids and headers for the wire. */
export type GraphResult = GraphSuccess | GraphRefusal;

export interface GraphSuccess {
  readonly kind: 'success';
  readonly status: number;
  /** Absent for 204. */
  readonly body?: unknown;
}

/** Becomes `{error:{code,message,innerError}}`. */
export interface GraphRefusal {
  readonly kind: 'refused';
  readonly status: number;
  readonly code: string;
  readonly message: string;
  readonly innerCode?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export function success(body: unknown, status = 200): GraphSuccess {
  return { kind: 'success', status, body };
}

export function noContent(): GraphSuccess {
  return { kind: 'success', status: 204 };
}

export function refusal(
  status: number,
  code: string,
  message: string,
  more: Pick<GraphRefusal, 'innerCode' | 'headers'> = {},
): GraphRefusal {
  return { kind: 'refused', status, code, message, ...more };
}

export function invalidRequest(message: string): GraphRefusal {
  return refusal(400, 'invalidRequest', message);
}

export function notFound(message: string): GraphRefusal {
  return refusal(404, 'itemNotFound', message);
}

/** The list-view threshold, as Graph words it (microsoft.md 5.2). */
export function tooManyResources(): GraphRefusal {
  return refusal(422, 'notSupported', 'The request is unprocessable because it uses too many resources', {
    innerCode: 'tooManyResources',
  });
}

export function isRefusal(value: object): value is GraphRefusal {
  return 'kind' in value && value.kind === 'refused';
}
