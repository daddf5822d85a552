// Commands that change blocks so that others find their words again: each keeps the id of the block,
// and none replaces a text by a copy of it.
import { lift, wrapIn } from "prosemirror-commands";
import { Fragment, Slice } from "prosemirror-model";
import { liftListItem, wrapInList } from "prosemirror-schema-list";
import { TextSelection } from "prosemirror-state";
import { ReplaceAroundStep } from "prosemirror-transform";
import { moved } from "./session.js";

/** Returns a command that makes the selected text blocks blocks of another type. */
export function retype(type, attrs = {}) {
  return (state, dispatch) => {
    const { from, to } = state.selection;
    const keepId = (node) => ({ ...attrs, ...("id" in node.attrs ? { id: node.attrs.id } : {}) });
    const tr = state.tr.setBlockType(from, to, type, keepId);
    if (!tr.docChanged) return false;
    dispatch?.(tr.scrollIntoView());
    return true;
  };
}

/** Returns a command that puts the selected blocks into a list, one item each. */
export function toList(ordered = false) {
  return (state, dispatch) => wrapInList(state.schema.nodes.list, { ordered })(state, dispatch);
}

/** Returns a command that puts a quote, a stash or a details block around the selected blocks. */
export function wrapBlock(type, attrs = {}) {
  return type.name === "details" ? wrapInDetails(type, attrs) : wrapIn(type, attrs);
}

// `wrapIn` cannot, because the summary stands before what is wrapped. The step is not marked as one of
// structure, because its inverse takes the summary away, which counts as content.
function wrapInDetails(type, attrs) {
  return (state, dispatch) => {
    const range = state.selection.$from.blockRange(state.selection.$to);
    if (!range || !range.parent.canReplaceWith(range.startIndex, range.endIndex, type)) return false;
    const around = type.create(attrs, state.schema.nodes.summary.create());
    const { start, end } = range;
    const step = new ReplaceAroundStep(start, end, start, end, new Slice(Fragment.from(around), 0, 0), around.nodeSize - 1);
    dispatch?.(state.tr.step(step).scrollIntoView());
    return true;
  };
}

/** Takes the selected blocks out of the list item, quote or other block around them. */
export function liftOut(state, dispatch) {
  return liftListItem(state.schema.nodes.list_item)(state, dispatch) || lift(state, dispatch);
}

/** Returns a command that moves the selected top-level block up (-1) or down (1) by one. */
export function moveBlock(direction) {
  return (state, dispatch) => {
    const { doc, selection } = state;
    const index = selection.$from.index(0);
    const other = index + direction;
    if (!isMovable(doc, index) || !isMovable(doc, other)) return false;
    if (dispatch) dispatch(swapped(state, index, direction).scrollIntoView());
    return true;
  };
}

// The headline and the standfirst stay where they are.
const isMovable = (doc, index) => index >= 0 && index < doc.childCount && "id" in doc.child(index).attrs;

function swapped(state, index, direction) {
  const { doc, tr } = state;
  const pos = startOf(doc, index);
  const node = doc.child(index);
  const target = direction < 0 ? startOf(doc, index - 1) : pos + doc.child(index + 1).nodeSize;
  const after = doc.child(direction < 0 ? index - 2 : index + 1).attrs.id ?? null;
  tr.delete(pos, pos + node.nodeSize).insert(target, node);
  const { anchor, head } = state.selection;
  const shift = target - pos;
  if (state.selection instanceof TextSelection) tr.setSelection(TextSelection.create(tr.doc, anchor + shift, head + shift));
  return moved(tr, node.attrs.id, after);
}

function startOf(doc, index) {
  let pos = 0;
  for (let i = 0; i < index; i++) pos += doc.child(i).nodeSize;
  return pos;
}
