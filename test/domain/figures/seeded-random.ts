// Taken out of the global object once: under jest, each look into it is slow.
const { imul } = Math;

/** Numbers from 0 to under 1, the same in every run for the same seed: for tests that need more of them than fast-check gives. */
export function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
