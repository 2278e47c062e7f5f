import type { TenantAnswer } from './router.ts';

/** An error in the form that the Connector, Graph and this tenant's own routes share: `{error: {code, message}}`. */
export function problem(
  status: number,
  code: string,
  message: string,
  headers: Readonly<Record<string, string>> = {},
): TenantAnswer {
  return { status, headers, body: { error: { code, message } } };
}
