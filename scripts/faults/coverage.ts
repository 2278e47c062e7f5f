/** How often each thing happened that the simulation is for. Adding up is all that is done with it. */
export type Coverage = Map<string, number>;

export type Note = (what: string) => void;

export function noteInto(coverage: Coverage): Note {
  return (what) => void coverage.set(what, (coverage.get(what) ?? 0) + 1);
}

export function addTo(all: Coverage, one: ReadonlyMap<string, number>): void {
  for (const [what, count] of one) all.set(what, (all.get(what) ?? 0) + count);
}

/** What sending writes and sends: a process dies before and after each. */
const STEPS = [
  'a transaction',
  'leasing',
  'renewing',
  'taking a turn',
  'holding a conversation back',
  'a post',
  'an edit',
  'adopting',
  'settling',
  'queueing send-delivery',
  'beginning a moment',
  'settling a moment',
];

/** Everything that issue 4 wants to have gone wrong, and what has to have been sent meanwhile. */
export const MUST_HAPPEN: readonly string[] = [
  ...STEPS.flatMap((step) => [`death before ${step}`, `death after ${step}`]),
  'death inside a transaction',
  ...[412, 429, 500, 502, 503, 504].map((status) => `answer ${status}`),
  ...[500, 502, 503, 504].map((status) => `taken, answer ${status}`),
  'taken, answer none',
  'clock put on',
  'clock put back',
  ...[1, 2, 3].map((count) => `morning of ${count} replicas`),
  'Sunday of a clock change',
  'Monday after a clock change',
  'a second with four fifths of the requests that Teams permits',
  ...['absent-list', 'registers-missing', 'ladder-overdue', 'action', 'briefing'].map((kind) => `card of ${kind}`),
  'card in a personal chat',
  'edit in a personal chat',
  'card in doubt that is found in its channel',
  'card in doubt in a chat, left to a person',
];

export function neverHappened(coverage: ReadonlyMap<string, number>): string[] {
  return MUST_HAPPEN.filter((what) => !coverage.has(what));
}
