import { z } from 'zod';
import { problem } from '../problem.ts';
import { readBody } from '../read-body.ts';
import type { Route, TenantAnswer, TenantRequest } from '../router.ts';
import type { ShellParts } from './shell-parts.ts';

const stageBody = z.strictObject({ address: z.url() });

/** POST /shell/api/meeting/stage {address}: the app, as somebody puts it on the stage for everybody in the meeting. */
export function stageRoute(parts: ShellParts): Route {
  return { method: 'POST', pattern: '/shell/api/meeting/stage', handle: (request) => share(parts, request) };
}

/** As Teams does, it takes an address of the app and of nobody else. */
function share({ stage, tabUrl }: ShellParts, request: TenantRequest): TenantAnswer {
  const body = readBody(request, stageBody);
  if (body.kind === 'refused') return body.answer;
  const { address } = body.value;
  const { origin } = new URL(tabUrl());
  if (new URL(address).origin !== origin) {
    return problem(400, 'BadArgument', `"${address}" cannot be on the stage: only an address below ${origin} can.`);
  }
  stage.show(address);
  return { status: 204 };
}
