// A move of my own is done anew with what the passage holds now, to where its new neighbour is now.
import { Slice } from "prosemirror-model";
import { ReplaceStep } from "prosemirror-transform";
import { blockAround, blockById } from "./place.js";
import { movedMap } from "./route.js";
import { noteLoose } from "./seams.js";
import { outcome } from "./tryout.js";

/** Does the move of my steps `i` and `i + 1` anew if the passage and a place for it still exist. */
export function redoMove(run, i) {
  const range = passage(run, i);
  if (!range) return;
  const { doc } = run.tr;
  const cut = new ReplaceStep(range.from, range.to, Slice.empty);
  const without = outcome(cut, doc);
  const target = without && destination(run, i, range, cut, without);
  const slice = doc.slice(range.from, range.to);
  const paste = target === null || target === undefined ? null : new ReplaceStep(target, target, slice);
  if (!paste || slice.openStart || slice.openEnd || !outcome(paste, without)) return notMoved(run, i);
  run.push(i, cut);
  run.push(i + 1, paste, movedMap(paste, run.old[i + 1].step, range.place));
  noteLoose(run, i + 1);
  run.route.noteMove({ from: range.from, to: range.to, shift: target - range.from });
}

// Others may have taken the passage out and put it elsewhere: a block is known by its id.
function passage(run, i) {
  const { step, before } = run.old[i];
  const way = run.over(i, step.from, step.to);
  const from = way.map(step.from, 1);
  const to = way.map(step.to, -1);
  const ends = run.tr.doc.resolve(Math.min(from, to));
  const place = (offset) => way.map(step.from + offset, 1) - from;
  if (from < to && ends.sameParent(run.tr.doc.resolve(to))) return { from, to, place };
  const moved = before.resolve(step.from);
  const found = moved.depth ? null : blockById(run.tr.doc, moved.nodeAfter.attrs.id);
  return found && { from: found.pos, to: found.pos + found.node.nodeSize };
}

// Returns the position in the document without the passage, or null. What was put back where it was
// stays where it is.
function destination(run, i, range, cut, without) {
  const { intent } = run.old[i];
  const neighbour = intent?.after ? blockById(without, intent.after) : null;
  if (neighbour) return neighbour.pos + neighbour.node.nodeSize;
  if (!run.moves[i].shift) return range.from;
  const { from } = run.old[i + 1].step;
  const mapped = run.over(i + 1, from, from).map(from, 1);
  if (mapped > range.from && mapped < range.to) return null;
  return cut.getMap().map(mapped, 1);
}

function notMoved(run, i) {
  const { step, before } = run.old[i];
  run.undone.push({ block: blockAround(before, step.from) });
}
