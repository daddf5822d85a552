// The control of the fuzz: the rebase of prosemirror-collab, which drops what it cannot map.
import { entryOf } from "../src/core/entry.js";
import { take } from "../src/core/tryout.js";

/** Takes and returns what `rebase` does, with an empty tray. */
export function plainRebase(tr, entries, remote) {
  const count = entries.length;
  for (let i = count - 1; i >= 0; i--) tr.step(entries[i].inverse);
  for (const step of remote) tr.step(step);
  const theirs = tr.doc;
  const kept = [];
  for (let i = 0; i < count; i++) {
    const mapped = entries[i].step.map(tr.mapping.slice(count - i));
    const before = tr.doc;
    if (!mapped || !take(tr, mapped)) continue;
    tr.mapping.setMirror(count - i - 1, tr.steps.length - 1);
    kept.push(entryOf(mapped, before, entries[i]));
  }
  return { entries: kept, guarded: [], rescued: [], undone: [], tray: [], base: null, theirs };
}
