/** Graph's codes for "this row cannot be as you want it", after which sending it again is of no use. */
const CODES = new Set([
  'invalidrequest',
  'badrequest',
  'invalidargument',
  'namealreadyexists',
  'http-400',
  'http-409',
  'http-413',
  'http-422',
]);

/**
 * Whether SharePoint refused what the row says. Everything else, such as an expired secret, a missing consent, a missing
 * list or a fault of SharePoint's own, is nobody's wording, and the same row goes through once somebody has put it right.
 */
export function isRowAtFault({ code }: { readonly code: string }): boolean {
  return CODES.has(code.toLowerCase());
}
