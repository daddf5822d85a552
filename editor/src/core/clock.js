// Time as the core sees it, so that a test can set it.
/** The browser's own clock: `now` in ms, `set` and `clear` as `setTimeout` and `clearTimeout`. */
export const realClock = {
  now: () => Date.now(),
  set: (run, ms) => setTimeout(run, ms),
  clear: (timer) => clearTimeout(timer),
};
