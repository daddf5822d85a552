// Accepts and rejects suggestions. Both are ordinary steps, so they can be undone and others see them.
import { isAdded, isRemoved, markOf, suggestionOn } from "./marks.js";
import { restore } from "./suggest.js";

/** All suggestions in the order of the document: `{id, kinds, from, to, block, added, removed, changed}`. */
export function suggestionsOf(doc) {
  const found = new Map();
  doc.descendants((node, pos, parent) => {
    const mark = suggestionOn(node);
    if (!mark) return;
    const end = pos + node.nodeSize;
    const one = found.get(mark.attrs.id) ?? {
      id: mark.attrs.id,
      kinds: new Set(),
      from: pos,
      to: end,
      added: "",
      removed: "",
      changed: null,
    };
    note(one, node, mark, pos, end, parent);
    found.set(mark.attrs.id, one);
  });
  return [...found.values()];
}

function note(one, node, mark, pos, end) {
  one.kinds.add(mark.type.name);
  one.to = Math.max(one.to, end);
  const words = node.isText ? node.text : node.textBetween(0, node.content.size, " ", " ");
  if (mark.type.name === "insertion") one.added += words;
  else if (mark.type.name === "deletion") one.removed += words;
  else one.changed = { from: mark.attrs.previousValue, to: mark.attrs.newValue };
}

/** A command that accepts the suggestions with these ids, or all when there are none given. */
export const accept = (ids) => (state, dispatch) => settle(state, dispatch, true, ids && new Set(ids));

/** A command that rejects the suggestions with these ids, or all when there are none given. */
export const reject = (ids) => (state, dispatch) => settle(state, dispatch, false, ids && new Set(ids));

function settle(state, dispatch, accepting, ids) {
  const places = [];
  state.doc.descendants((node, pos) => {
    const mark = suggestionOn(node);
    if (mark && (!ids || ids.has(mark.attrs.id))) places.push({ node, pos, mark });
  });
  if (!places.length) return false;
  if (!dispatch) return true;
  const tr = state.tr.setMeta("suggest", false);
  const heirs = accepting ? heirsOf(state.doc, places) : new Map();
  const gone = new Set();
  for (const place of places.reverse()) if (!gone.has(place.pos)) one(tr, place, accepting, heirs, gone);
  dispatch(tr);
  return true;
}

// Where one block took the place of one other, comments and links of the old one find the new one.
function heirsOf(doc, places) {
  const byId = new Map();
  for (const { node, pos, mark } of places) {
    if (node.isInline || doc.resolve(pos).depth > 0) continue;
    const pair = byId.get(mark.attrs.id) ?? { old: [], now: [] };
    if (isRemoved(node)) pair.old.push(node.attrs.id);
    if (isAdded(node)) pair.now.push(pos);
    byId.set(mark.attrs.id, pair);
  }
  const heirs = new Map();
  for (const { old, now } of byId.values()) if (old.length === 1 && now.length === 1 && old[0]) heirs.set(now[0], old[0]);
  return heirs;
}

// From the end to the start, so that earlier positions stay right. `gone` has the places of
// nodes that went with their last child.
function one(tr, { node, pos, mark }, accepting, heirs, gone) {
  const goes = accepting ? isRemoved(node) : isAdded(node);
  const end = pos + node.nodeSize;
  if (goes) return node.isInline ? tr.delete(pos, end) : removeNode(tr, pos, gone);
  if (node.isInline) return tr.removeMark(pos, end, mark);
  if (!accepting && markOf(node, "modification")) return restore(tr, pos);
  tr.removeNodeMark(pos, mark);
  if (heirs.has(pos)) tr.setNodeAttribute(pos, "id", heirs.get(pos));
}

/** Deletes a node, and what would be left without the content that it must have. */
function removeNode(tr, pos, gone) {
  let $pos = tr.doc.resolve(pos);
  let from = pos;
  let to = pos + $pos.nodeAfter.nodeSize;
  while ($pos.depth > 0 && $pos.parent.childCount === 1 && !$pos.parent.type.contentMatch.validEnd) {
    from = $pos.before();
    to = $pos.after();
    $pos = tr.doc.resolve(from);
    gone.add(from);
  }
  tr.delete(from, to);
}
