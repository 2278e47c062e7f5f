import { z } from 'zod';
import { type GraphRefusal, invalidRequest } from './graph-result.ts';

/** What a `$skiptoken` or a delta token holds, as text that callers cannot sensibly read or build. */
export function writeToken(content: object): string {
  return Buffer.from(JSON.stringify(content)).toString('base64url');
}

export function readToken<Content extends object>(token: string, schema: z.ZodType<Content>): Content | GraphRefusal {
  const text = Buffer.from(token, 'base64url').toString('utf8');
  const parsed = z.string().transform(parseJson).pipe(schema).safeParse(text);
  return parsed.success ? parsed.data : malformedToken();
}

export function malformedToken(): GraphRefusal {
  return invalidRequest('Provided sync token is malformed');
}

function parseJson(text: string, context: z.RefinementCtx): unknown {
  try {
    return JSON.parse(text);
  } catch {
    context.addIssue('not JSON');
    return z.NEVER;
  }
}
