// One step of my own that the server has not confirmed.

/**
 * An entry is `{step, inverse, before, unit, intent, part}`: `before` is the document that the step
 * was made in, `unit` the number of its transaction, `intent` what the transaction was meant to do
 * (`{move: id, after: id}` or null), `part` the place of the step in its transaction.
 */
export function entryOf(step, before, { unit, intent = null, part = 0 }) {
  return { step, inverse: step.invert(before), before, unit, intent, part };
}

// The inverse of a mark step may be a set of mark steps, which has no kind of its own on the wire.
const parts = (step) => (Array.isArray(step.steps) ? step.steps : [step]);

/** Returns the steps that an entry is on the wire: one, or several or none for a set of marks. */
export function wireSteps(entry) {
  return parts(entry.step);
}

/** Returns the entries that are left when the server has confirmed the first `count` wire steps. */
export function confirmed(entries, count) {
  let i = 0;
  while (i < entries.length && wireSteps(entries[i]).length <= count) count -= wireSteps(entries[i++]).length;
  if (count) throw new RangeError("the server has confirmed a part of an entry");
  return entries.slice(i);
}
