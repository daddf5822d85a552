// Undo takes back what is mine. When it removes something of mine in which others have written since,
// their words stay.
import { isHistoryTransaction, undoDepth } from "prosemirror-history";
import { Fragment, Slice } from "prosemirror-model";
import { Plugin, PluginKey } from "prosemirror-state";
import { samePlace } from "./place.js";
import { sessionKey } from "./session.js";
import { insertion, writtenInSlice } from "./tryout.js";
import { glued } from "./words.js";

const key = new PluginKey("foreign");
// The oldest are forgotten first: nobody undoes that far.
const MOST_RANGES = 500;

/** Returns the plugin. It keeps the ranges that others have written since the story was opened. */
export function foreignPlugin() {
  return new Plugin({
    key,
    state: {
      init: () => [],
      apply: (tr, ranges) => (tr.docChanged ? joined([...ranges.map((r) => through(r, tr.mapping)), ...arrived(tr)]) : ranges),
    },
    appendTransaction: (trs, before, state) => putBack(trs, before, state),
  });
}

const through = ({ from, to }, mapping) => ({ from: mapping.map(from, 1), to: mapping.map(to, -1) });

function arrived(tr) {
  const { first = 0, count = 0 } = tr.getMeta(sessionKey)?.theirs ?? {};
  const found = [];
  for (let i = first; i < first + count; i++) {
    tr.mapping.maps[i].forEach((_from, _to, from, to) => found.push(through({ from, to }, tr.mapping.slice(i + 1))));
  }
  return found;
}

// Letters that came one by one are one range.
function joined(ranges) {
  const sorted = ranges.filter(({ from, to }) => from < to).sort((a, b) => a.from - b.from);
  const all = [];
  for (const range of sorted) {
    const last = all.at(-1);
    if (last && range.from <= last.to) all[all.length - 1] = { from: last.from, to: Math.max(last.to, range.to) };
    else all.push(range);
  }
  return all.slice(-MOST_RANGES);
}

function putBack(trs, before, state) {
  const undone = trs.length === 1 && isHistoryTransaction(trs[0]) && undoDepth(state) < undoDepth(before);
  if (!undone) return null;
  const gone = key.getState(before).filter((range) => {
    const { from, to } = through(range, trs[0].mapping);
    return from >= to;
  });
  const tr = state.tr;
  for (const range of gone) restore(tr, before.doc, range, trs[0].mapping);
  return tr.docChanged ? tr : null;
}

function restore(tr, doc, { from, to }, mapping) {
  const slice = doc.slice(from, to);
  if (!writtenInSlice(slice)) return;
  const inline = doc.resolve(from).sameParent(doc.resolve(to)) && slice.content.firstChild.isInline;
  const pos = tr.mapping.map(mapping.map(from));
  // A block that is moved back is gone where it was, and its words belong into it where it is.
  const place = !inline ? null : tr.doc.resolve(pos).parent.isTextblock ? pos : samePlace(doc, from, tr.doc, slice);
  const step = place === null ? blockStep(tr, slice, inline, pos) : insertion(tr.doc, place, slice);
  if (!step) return;
  tr.step(step);
  const ends = [step.from + step.slice.size, step.from];
  for (const end of ends) if (glued(tr.doc, end)) tr.insertText(" ", end);
}

// The block of the words is gone with what was mine, so they get one of their own.
function blockStep(tr, slice, inline, pos) {
  const { paragraph } = tr.doc.type.schema.nodes;
  const blocks = inline ? new Slice(Fragment.from(paragraph.create(null, slice.content)), 0, 0) : slice;
  return insertion(tr.doc, pos, blocks);
}
