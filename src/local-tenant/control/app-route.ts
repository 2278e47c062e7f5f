import { z } from 'zod';
import { readBody } from '../read-body.ts';
import type { Route } from '../router.ts';

/** Where the app is. Changes when the app is started again on another port. */
export interface AppAddresses {
  botUrl: string;
  tabUrl: string;
}

const addressBody = z.strictObject({ botUrl: z.url().optional(), tabUrl: z.url().optional() });

/** POST /control/app {botUrl?, tabUrl?}: 200 with the addresses as they now are. */
export function appRoute(addresses: AppAddresses): Route {
  return {
    method: 'POST',
    pattern: '/control/app',
    handle(request) {
      const body = readBody(request, addressBody);
      if (body.kind === 'refused') return body.answer;
      addresses.botUrl = body.value.botUrl ?? addresses.botUrl;
      addresses.tabUrl = body.value.tabUrl ?? addresses.tabUrl;
      return { status: 200, body: addresses };
    },
  };
}
