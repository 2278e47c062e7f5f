import type { z } from 'zod';
import { type GraphRefusal, refusal } from './graph-result.ts';

/** What Graph says of a body that does not fit a type: the first thing wrong with it. */
export function bodyRefusal(error: z.ZodError, typeName: string): GraphRefusal {
  const issue = error.issues[0];
  if (issue?.code === 'unrecognized_keys') {
    const property = [...issue.path, issue.keys[0] ?? ''].join('.');
    return refusal(
      400,
      'BadRequest',
      `The property '${property}' does not exist on type '${typeName}'. ` +
        'Make sure to only use property names that are defined by the type.',
    );
  }
  const place = issue?.path.join('.') ?? '';
  return refusal(
    400,
    'BadRequest',
    `Invalid value for '${place}' of '${typeName}': ${issue?.message ?? 'unreadable'}.`,
  );
}
