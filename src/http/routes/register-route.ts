import type { Clock } from '../../operations/ports.ts';
import type { readRiskRegister } from '../../operations/read-risk-register.ts';
import type { Register } from '../contract.ts';
import type { Route } from '../route.ts';
import { registerRowOf } from './register-row.ts';

export interface RegisterRouteNeeds {
  readonly clock: Clock;
  readonly readRiskRegister: ReturnType<typeof readRiskRegister>;
}

export function registerRoute({ clock, readRiskRegister: read }: RegisterRouteNeeds): Route {
  return {
    method: 'get',
    path: '/api/register',
    verb: 'register.read',
    handle: async ({ school, person }) => {
      const { rows, listReadAt } = await read(school, person);
      const body: Register = {
        asOf: clock().toISOString(),
        bands: school.strategy.bands.map(({ id, label, tone }) => ({ id, label, tone })),
        rows: rows.map(registerRowOf),
        listReadAt: listReadAt?.toISOString() ?? null,
      };
      return { status: 200, body };
    },
  };
}
