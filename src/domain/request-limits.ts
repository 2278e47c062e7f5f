/** How much one person may ask of the app: far more than anybody's fingers do, and less than a program would. */

export const REQUEST_KINDS = ['look', 'change', 'click'] as const;
/** `look` and `change` come from the tab; a `click` is anything that Teams brings: a button, a search, words in a chat. */
export type RequestKind = (typeof REQUEST_KINDS)[number];

export interface RequestLimit {
  readonly requests: number;
  readonly windowMs: number;
}

/** A card refreshes itself for whoever has it before them, so that clicks are many on a busy morning. */
export const REQUEST_LIMITS: Readonly<Record<RequestKind, RequestLimit>> = {
  look: { requests: 300, windowMs: 60_000 },
  change: { requests: 120, windowMs: 60_000 },
  click: { requests: 240, windowMs: 60_000 },
};

/** What was asked since an instant; milliseconds since 1970. The one being judged is counted in. */
export interface RequestWindow {
  readonly beganAtMs: number;
  readonly requests: number;
}

/** How long to wait, in whole seconds and at least one; null where the request is within the limit. */
export function secondsToWait(window: RequestWindow, kind: RequestKind, nowMs: number): number | null {
  const { requests, windowMs } = REQUEST_LIMITS[kind];
  if (window.requests <= requests) return null;
  return Math.max(1, Math.ceil((window.beganAtMs + windowMs - nowMs) / 1_000));
}
