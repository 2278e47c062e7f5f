/**
 * What SharePoint charges for requests and how much an app may spend (microsoft.md 5.5). Kept as a table so that a
 * change at Microsoft's end is a change of numbers here.
 */
const LIMITS_PER_MINUTE = [
  { upToLicences: 1_000, units: 1_250 },
  { upToLicences: 5_000, units: 2_500 },
  { upToLicences: 15_000, units: 3_750 },
  { upToLicences: 50_000, units: 5_000 },
] as const;
const LARGEST_LIMIT_PER_MINUTE = 6_250;

const COLLECTIONS = new Set(['sites', 'lists', 'items', 'columns', 'versions', 'delta']);

/** Resource units that one app may spend in one tenant in a minute. */
export function unitsPerMinute(licences: number): number {
  return LIMITS_PER_MINUTE.find((row) => licences <= row.upToLicences)?.units ?? LARGEST_LIMIT_PER_MINUTE;
}

/** Resource units of one request. `path` begins after the version; Teams' requests are counted elsewhere and cost 0. */
export function resourceUnitsOf(method: string, path: string): number {
  const [route = '', query = ''] = path.split('?', 2);
  if (!route.startsWith('/sites')) return 0;
  if (route.includes('/permissions') || /expand=[^&]*permissions/.test(query)) return 5;
  if (method !== 'GET') return 2;
  if (route.endsWith('/delta')) return /(^|&)(\$?skip)?token=/i.test(query) ? 1 : 2;
  return COLLECTIONS.has(route.slice(route.lastIndexOf('/') + 1)) ? 2 : 1;
}
