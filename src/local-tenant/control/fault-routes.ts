import { z } from 'zod';
import { messageOf } from '../error-traits.ts';
import { problem } from '../problem.ts';
import { readBody } from '../read-body.ts';
import type { Route } from '../router.ts';
import type { FaultBoard } from './fault-board.ts';

const effect = z.union([
  z.strictObject({
    status: z.number().int().min(400).max(599),
    retryAfterSeconds: z.number().nonnegative().optional(),
    body: z.unknown().optional(),
  }),
  z.strictObject({ delayMs: z.number().int().nonnegative().max(600_000) }),
  z.strictObject({ acceptThenDrop: z.literal(true) }),
  z.strictObject({ acceptThenStatus: z.number().int().min(400).max(599) }),
  z.strictObject({ hold: z.enum(['before', 'after']) }),
]);

const pathExpression = z.string().transform((source, context) => {
  try {
    return new RegExp(source);
  } catch (error) {
    context.addIssue({ code: 'custom', message: `not the source of a regular expression: ${messageOf(error)}` });
    return z.NEVER;
  }
});

const order = z.strictObject({
  match: z.strictObject({ method: z.string().toUpperCase().optional(), path: pathExpression }),
  skip: z.number().int().nonnegative().default(0),
  times: z.number().int().positive().default(1),
  effect,
});

/** Faults of the Connector, the token endpoint and Graph. Paths are matched decoded and without the query. */
export function faultRoutes(faults: FaultBoard): Route[] {
  return [
    { method: 'GET', pattern: '/control/faults', handle: () => ({ status: 200, body: faults.list() }) },
    {
      method: 'POST',
      pattern: '/control/faults',
      handle(request) {
        const body = readBody(request, order);
        if (body.kind === 'refused') return body.answer;
        const { match, ...rest } = body.value;
        return { status: 200, body: { faultId: faults.add({ ...match, ...rest }) } };
      },
    },
    {
      method: 'POST',
      pattern: '/control/faults/:faultId/release',
      handle(request) {
        const faultId = request.param('faultId');
        return faults.release(faultId)
          ? { status: 200, body: {} }
          : problem(404, 'NotFound', `There is no fault "${faultId}".`);
      },
    },
    {
      method: 'DELETE',
      pattern: '/control/faults',
      handle() {
        faults.clear();
        return { status: 200, body: {} };
      },
    },
  ];
}
