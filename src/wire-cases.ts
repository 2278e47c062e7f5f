import { readCase } from './operations/cases/read-case.ts';
import type { Clock } from './operations/ports.ts';
import type { Database } from './operations/records.ts';

export interface WireCasesNeeds {
  readonly database: Database;
  readonly clock: Clock;
}

/** Pupils' cases in the risk register. */
export function wireCases({ database, clock }: WireCasesNeeds) {
  return { readCase: readCase({ database, clock }) };
}
