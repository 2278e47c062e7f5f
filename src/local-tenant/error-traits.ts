/**
 * Errors of the platform are told apart by what they carry, not with `instanceof`: under a test runner they come from
 * another realm than the code.
 */
export function isMissingFile(error: unknown): boolean {
  return isObject(error) && 'code' in error && error.code === 'ENOENT';
}

export function isNamed(error: unknown, name: 'TypeError' | 'TimeoutError'): error is Error {
  return isObject(error) && 'name' in error && error.name === name;
}

/** The innermost cause says more than the "fetch failed" around it. */
export function messageOf(error: unknown): string {
  if (!isObject(error) || !('message' in error)) return 'no reason given';
  return 'cause' in error && isObject(error.cause) ? messageOf(error.cause) : String(error.message);
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
