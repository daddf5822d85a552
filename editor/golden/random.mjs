// A small random generator with a seed, so that every run writes the same cases.
/** Returns a function `below(n)` that gives whole numbers from 0 to n - 1. */
export function randomFrom(seed) {
  let state = (seed ^ 0x9e3779b9) >>> 0;
  return (n) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return (((t ^ (t >>> 14)) >>> 0) % 0x100000000) % n;
  };
}
