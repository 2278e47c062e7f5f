import type { SendLimit } from './send-limits.ts';

/** When one thing that has limits was used: a conversation, or a tenant. Milliseconds since 1970. */
export interface PaceRecord {
  /** Oldest first. The newest may lie ahead of now: a slot that is taken and not yet used. */
  readonly sentAtMs: readonly number[];
  /** Nothing is sent before: Teams asked for fewer messages. 0 when it did not. */
  readonly heldUntilMs: number;
}

export const NEVER_SENT: PaceRecord = { sentAtMs: [], heldUntilMs: 0 };

/** A slot is taken a few seconds ahead at most, so what lies further ahead was written by a clock that was wrong. */
const AHEAD_MAX_MS = 60_000;

/** What of a record is to be believed now. */
function believed(record: PaceRecord, nowMs: number): PaceRecord {
  return { ...record, sentAtMs: record.sentAtMs.filter((sentMs) => sentMs <= nowMs + AHEAD_MAX_MS) };
}

/**
 * The first instant, now or later, at which one more send keeps every limit. Slots are given in the order of time: one
 * before the newest could put too many into a window that reaches over it.
 */
export function nextSendAtMs({ sentAtMs, heldUntilMs }: PaceRecord, limits: readonly SendLimit[], nowMs: number) {
  const windowsEnd = limits.map(({ requests, windowMs }) => {
    const filling = sentAtMs.at(-requests);
    return filling === undefined ? nowMs : filling + windowMs;
  });
  return Math.max(nowMs, heldUntilMs, sentAtMs.at(-1) ?? nowMs, ...windowsEnd);
}

/** The record with one send more, without the sends that no limit counts any longer. */
export function withSend(
  { sentAtMs, heldUntilMs }: PaceRecord,
  limits: readonly SendLimit[],
  atMs: number,
): PaceRecord {
  const longestMs = Math.max(...limits.map(({ windowMs }) => windowMs));
  const most = Math.max(...limits.map(({ requests }) => requests));
  const counted = sentAtMs.filter((sentMs) => sentMs > atMs - longestMs);
  return { sentAtMs: [...counted, atMs].slice(-most), heldUntilMs };
}

/** The record without a send that did not go out: its slot is free again for a later one. */
export function withoutSend({ sentAtMs, heldUntilMs }: PaceRecord, missedMs: number): PaceRecord {
  const index = sentAtMs.lastIndexOf(missedMs);
  return { sentAtMs: index === -1 ? sentAtMs : sentAtMs.toSpliced(index, 1), heldUntilMs };
}

export type Slot =
  | { readonly kind: 'taken'; readonly atMs: number; readonly conversation: PaceRecord; readonly tenant: PaceRecord }
  /** Not now: somebody who is put off holds up nobody. */
  | { readonly kind: 'put-off'; readonly untilMs: number };

export interface SlotLimits {
  readonly conversation: readonly SendLimit[];
  readonly tenant: readonly SendLimit[];
}

/** So long a worker waits for its turn in a tenant where every other worker waits as well. */
const TURN_WAIT_MAX_MS = 3_000;

/**
 * A slot that keeps the limits of a conversation and of its tenant. Whoever would wait for its conversation while others
 * could send is put off without a slot; waiting for the tenant is taking a turn, and the turn is kept.
 */
export function takeSlot(
  records: { readonly conversation: PaceRecord; readonly tenant: PaceRecord },
  limits: SlotLimits,
  nowMs: number,
): Slot {
  const conversation = believed(records.conversation, nowMs);
  const tenant = believed(records.tenant, nowMs);
  const ownMs = nextSendAtMs(conversation, limits.conversation, nowMs);
  const turnMs = nextSendAtMs(tenant, limits.tenant, nowMs);
  if (ownMs > turnMs) return { kind: 'put-off', untilMs: ownMs };
  if (turnMs - nowMs > TURN_WAIT_MAX_MS) return { kind: 'put-off', untilMs: turnMs };
  return {
    kind: 'taken',
    atMs: turnMs,
    conversation: withSend(conversation, limits.conversation, turnMs),
    tenant: withSend(tenant, limits.tenant, turnMs),
  };
}
