/** At most so many sends in any stretch of so many milliseconds. */
export interface SendLimit {
  readonly requests: number;
  readonly windowMs: number;
}

/**
 * Teams' limits (microsoft.md 1.1). Creating, sending and editing are counted together, and a conversation is a chat or
 * a whole channel: where Microsoft's page leaves room, the stricter reading.
 */
export const SEND_LIMITS: Readonly<Record<'conversation' | 'tenant', readonly SendLimit[]>> = {
  conversation: [
    { requests: 7, windowMs: 1_000 },
    { requests: 8, windowMs: 2_000 },
    { requests: 60, windowMs: 30_000 },
    { requests: 1_800, windowMs: 3_600_000 },
  ],
  tenant: [{ requests: 50, windowMs: 1_000 }],
};

/**
 * Ours, inside Teams': sends of a tenant are spread over the second, a school's year groups at a time. Fifty at one
 * instant would take a while to leave, and the last of them would meet the first of the next second. A little quicker than
 * fifty a second, so that turns which a busy computer missed are made up.
 */
export const EVEN_PACE: SendLimit = { requests: 7, windowMs: 130 };

/** Requests do not all take the same time to reach Teams: each window is kept so much wider. */
export const ARRIVAL_SLACK_MS = 40;

/** Limits with windows that bear requests overtaking each other on the way. */
export function widened(limits: readonly SendLimit[], slackMs: number = ARRIVAL_SLACK_MS): SendLimit[] {
  return limits.map(({ requests, windowMs }) => ({ requests, windowMs: windowMs + slackMs }));
}
