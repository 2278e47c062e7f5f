import { randomUUID } from 'node:crypto';
import type { TenantAnswer } from '../router.ts';

export interface EntraFault {
  readonly status: 400 | 401;
  readonly error: string;
  /** The number after "AADSTS". */
  readonly code: number;
  readonly message: string;
}

/** The error body of Entra ID's token endpoint; MSAL reads `error`, `error_codes` and `suberror` from it. */
export function entraError({ status, error, code, message }: EntraFault, now: Date): TenantAnswer {
  const traceId = randomUUID();
  const correlationId = randomUUID();
  const timestamp = `${now.toISOString().slice(0, 19).replace('T', ' ')}Z`;
  return {
    status,
    body: {
      error,
      error_description:
        `AADSTS${code}: ${message} ` + `Trace ID: ${traceId} Correlation ID: ${correlationId} Timestamp: ${timestamp}`,
      error_codes: [code],
      timestamp,
      trace_id: traceId,
      correlation_id: correlationId,
      error_uri: `https://login.microsoftonline.com/error?code=${code}`,
    },
  };
}

export function missingParameter(name: string): EntraFault {
  return invalidRequest('invalid_request', 900144, `The request body must contain the following parameter: '${name}'.`);
}

export function invalidRequest(error: string, code: number, message: string): EntraFault {
  return { status: 400, error, code, message };
}

/** The application did not prove that it is who it says. */
export function refusedClient(code: number, message: string): EntraFault {
  return { status: 401, error: 'invalid_client', code, message };
}
