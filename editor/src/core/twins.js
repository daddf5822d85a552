// Blocks that come back by an insertion of mine while others have brought them back or moved them.
import { Fragment, Slice } from "prosemirror-model";
import { blockById } from "./place.js";
import { isRemainder, writtenIn } from "./words.js";

const written = (node) => writtenIn(node, 0, node.content.size);

/**
 * Returns the slice without blocks that are in the document already, or `null` if none is left.
 * A block with the id of another but with other words gets an id of its own. `from` to `to` is what
 * the slice is to replace.
 */
export function withoutTwins(run, slice, from, to = from) {
  const at = run.tr.doc.resolve(from);
  if (at.depth && !slice.openStart) return slice;
  const nodes = [];
  let changed = false;
  slice.content.forEach((node, _, index) => {
    const twin = node.attrs.id ? twinOf(run.tr.doc, node.attrs.id, from, to) : null;
    const open = (index === 0 && slice.openStart) || (index === slice.content.childCount - 1 && slice.openEnd);
    const renewed = twin && !(open && index === 0);
    changed ||= Boolean(renewed);
    if (!renewed) nodes.push(node);
    else if (open || !isRemainder(written(node), written(twin))) nodes.push(withId(node, run.freshId()));
  });
  if (!changed) return slice;
  return nodes.length ? new Slice(Fragment.from(nodes), slice.openStart, slice.openEnd) : null;
}

function twinOf(doc, id, from, to) {
  const found = blockById(doc, id);
  return found && !(found.pos >= from && found.pos + found.node.nodeSize <= to) ? found.node : null;
}

function withId(node, id) {
  return node.type.create({ ...node.attrs, id }, node.content, node.marks);
}
