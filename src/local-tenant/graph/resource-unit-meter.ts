/** Resource units that an app may use in a tenant each minute, by licences bought (microsoft.md 5.5). */
const UNITS_BY_LICENCES = [
  { licencesUpTo: 1_000, unitsPerMinute: 1_250 },
  { licencesUpTo: 5_000, unitsPerMinute: 2_500 },
  { licencesUpTo: 15_000, unitsPerMinute: 3_750 },
  { licencesUpTo: 50_000, unitsPerMinute: 5_000 },
  { licencesUpTo: Infinity, unitsPerMinute: 6_250 },
] as const;

const WINDOW_MS = 60_000;
const SHOWN_FROM = 0.8;

export interface Charge {
  readonly isThrottled: boolean;
  /** Seconds until the window ends; at least 1. */
  readonly resetSeconds: number;
  /** `RateLimit-…`, present from 80 % of the limit. */
  readonly headers: Readonly<Record<string, string>>;
}

export interface ResourceUnitMeter {
  /** Counts a request against its app, the throttled ones too. */
  charge(applicationId: string, units: number, elapsedMs: number): Charge;
  /** All that was charged since the start, of all apps. */
  total(): number;
}

export function unitsPerMinuteFor(licences: number): number {
  const row = UNITS_BY_LICENCES.find(({ licencesUpTo }) => licences <= licencesUpTo) ?? UNITS_BY_LICENCES[0];
  return row.unitsPerMinute;
}

/**
 * The one-minute window alone: an app that keeps within it cannot reach the tenant's limit for five minutes, nor the
 * day's within a working day.
 */
export function createResourceUnitMeter(limit: () => number): ResourceUnitMeter {
  const windows = new Map<string, { readonly startedMs: number; used: number }>();
  let total = 0;

  const windowOf = (applicationId: string, elapsedMs: number) => {
    const current = windows.get(applicationId);
    if (current !== undefined && elapsedMs < current.startedMs + WINDOW_MS) return current;
    const fresh = { startedMs: elapsedMs, used: 0 };
    windows.set(applicationId, fresh);
    return fresh;
  };

  return {
    total: () => total,
    charge: (applicationId, units, elapsedMs) => {
      total += units;
      const window = windowOf(applicationId, elapsedMs);
      window.used += units;
      const resetSeconds = Math.max(1, Math.ceil((window.startedMs + WINDOW_MS - elapsedMs) / 1_000));
      return {
        isThrottled: window.used > limit(),
        resetSeconds,
        headers: window.used < SHOWN_FROM * limit() ? {} : rateLimitHeaders(limit(), window.used, resetSeconds),
      };
    },
  };
}

function rateLimitHeaders(limit: number, used: number, resetSeconds: number): Record<string, string> {
  return {
    'RateLimit-Limit': String(limit),
    'RateLimit-Remaining': String(Math.max(0, limit - used)),
    'RateLimit-Reset': String(resetSeconds),
  };
}
