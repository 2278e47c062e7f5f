import { z } from 'zod';
import { problem } from './problem.ts';
import type { TenantAnswer, TenantRequest } from './router.ts';

export type ReadBody<T> =
  { readonly kind: 'read'; readonly value: T } | { readonly kind: 'refused'; readonly answer: TenantAnswer };

/** Checks a JSON body of the control and shell routes; what is wrong with it is named in a 400. */
export function readBody<T>(request: TenantRequest, shape: z.ZodType<T>): ReadBody<T> {
  const parsed = shape.safeParse(request.body);
  if (parsed.success) return { kind: 'read', value: parsed.data };
  const message = `${request.method} ${request.path} was sent what it cannot use. ${z.prettifyError(parsed.error)}`;
  return { kind: 'refused', answer: problem(400, 'BadArgument', message) };
}
