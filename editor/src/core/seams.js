// Words that a merge has put beside others must not read as one word with them.
import { ReplaceAroundStep } from "prosemirror-transform";
import { lastPlace } from "./later.js";
import { glued, wordAround } from "./words.js";

/** Returns the ranges, after a step, that it has written: their ends are where text meets text. */
export function written(step) {
  const { from, slice } = step;
  if (!(step instanceof ReplaceAroundStep)) return [{ from, to: from + slice.size }];
  const gap = step.gapTo - step.gapFrom;
  const behind = from + step.insert + gap;
  return [{ from, to: from + step.insert }, { from: behind, to: from + slice.size + gap }];
}

/** Notes that the step last pushed, my step `i`, may have new neighbours; `foreign`: it has. */
export function noteLoose(run, i, foreign = false) {
  const index = run.tr.steps.length;
  const before = written(run.old[i].step);
  written(run.tr.steps.at(-1)).forEach((now, k) => run.loose.push({ i, index, now, old: before[k], foreign }));
}

/** Returns the positions of the finished document, the last first, where a space is missing. */
export function gluedSpots(run) {
  const spots = new Set();
  for (const { i, index, now, old, foreign } of run.loose) {
    const way = run.route.over(index, now.from, now.to);
    const here = { from: way.map(now.from, -1), to: way.map(now.to, 1) };
    const there = foreign || !old ? null : lastPlace(run, i, old, true);
    for (const end of ["from", "to"]) {
      if (glued(run.tr.doc, here[end]) && !(there && glued(run.mine, there[end]))) spots.add(here[end]);
    }
  }
  const apart = [...spots].filter((pos) => !isOneWord(run, pos));
  return apart.sort((a, b) => b - a);
}

// A word that either side had as it is stays whole, however its letters came together again.
function isOneWord({ tr, mine, theirs }, pos) {
  const [from, to] = wordAround(tr.doc, pos);
  const word = tr.doc.textBetween(from, to);
  return [mine, theirs].some((doc) => doc.textBetween(0, doc.content.size, " ", " ").split(/\s+/).includes(word));
}
