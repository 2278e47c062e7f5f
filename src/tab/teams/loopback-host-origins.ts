const LOOPBACK_ORIGIN = /^http:\/\/(localhost|127\.0\.0\.1)(:\d{1,5})?$/;

/**
 * The origins, beside Microsoft's own, that may act as Teams for this page: the local tenant's shell, and only where
 * page and shell are both on this computer. Anything else stays with teams-js's list of Microsoft hosts
 * (microsoft.md 8), so that no other website can frame the deployed tab and speak as Teams.
 */
export function loopbackHostOrigins(parentOrigin: string | null, ownOrigin: string): string[] {
  if (parentOrigin === null || !LOOPBACK_ORIGIN.test(parentOrigin) || !LOOPBACK_ORIGIN.test(ownOrigin)) return [];
  return [parentOrigin];
}
